import { forbidden, unauthenticated, type Role } from '@stoa/service-kit';
import { Authorized, Directive, type AuthChecker } from 'type-graphql';
import type { Context } from '../context.ts';

/** Lets a caller in whose role is among those of `@Authorized(…)`; ownership is for the operation to check. */
export const checkRole: AuthChecker<Context, Role> = ({ context }, roles) => {
  const { role } = context.caller;
  if (roles.length === 0 ? role !== 'ANONYMOUS' : roles.includes(role)) return true;
  throw role === 'ANONYMOUS' ? unauthenticated() : forbidden();
};

/** A query, mutation or field for other subgraphs alone: not in the public schema, and shut to all but services. */
export function Internal(): MethodDecorator & PropertyDecorator {
  const inaccessible = Directive('@inaccessible');
  const services = Authorized('SERVICE' satisfies Role);
  return (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    const decorate = (decorator: MethodDecorator) => decorator(target, key, descriptor ?? {});
    decorate(inaccessible);
    decorate(services);
  };
}
