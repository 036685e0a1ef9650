import { UserError } from '@stoa/subgraph-kit';
import { ObjectType } from 'type-graphql';

@ObjectType({
  implements: UserError,
  description: 'The token was used before, has expired, or never was: ask for another.',
})
export class TokenNotValid extends UserError {}
