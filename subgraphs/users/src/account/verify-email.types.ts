import { typename } from '@stoa/subgraph-kit';
import { Field, ObjectType, createUnionType } from 'type-graphql';
import { TokenNotValid } from '../one-time-token/one-time-token.types.ts';
import { User } from './user.types.ts';

@ObjectType({ description: "The address is known to be its owner's." })
class VerifyEmailSuccess {
  @Field(() => User, { description: 'Whose address it is.' })
  user!: User;
}

export const VerifyEmailResult = createUnionType({
  name: 'VerifyEmailResult',
  description: 'Whose address it is, or why it is not known.',
  types: () => [VerifyEmailSuccess, TokenNotValid] as const,
  resolveType: typename,
});
