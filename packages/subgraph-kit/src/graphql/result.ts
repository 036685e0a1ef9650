import { Field, InterfaceType } from 'type-graphql';

/**
 * How unions and interfaces tell their types apart: operations name the type of what they give.
 */
export const typename = (value: object): string => (value as { __typename: string }).__typename;

@InterfaceType({
  description:
    'Something a shopper can cause and mend: show `message`, or act on the typed fields.',
  resolveType: typename,
})
export abstract class UserError {
  @Field(() => String, { description: 'What happened, in words for the person at the screen.' })
  message!: string;
}
