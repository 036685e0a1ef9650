import { UserError, enumOf } from '@stoa/subgraph-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What can be wrong with a new password. */
const PASSWORD_PROBLEMS = ['TOO_SHORT', 'TOO_COMMON'] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

const PasswordProblemEnum = enumOf(PASSWORD_PROBLEMS);
registerEnumType(PasswordProblemEnum, {
  name: 'PasswordProblem',
  description: 'What is wrong with a new password.',
  valuesConfig: {
    TOO_SHORT: { description: 'It has fewer than 10 characters.' },
    TOO_COMMON: { description: 'It is among the first that somebody would guess.' },
  },
});

@ObjectType({ implements: UserError, description: 'Others would guess this password.' })
export class PasswordTooWeak extends UserError {
  @Field(() => PasswordProblemEnum, { description: 'What is wrong with it.' })
  problem!: PasswordProblem;
}

@ObjectType({
  implements: UserError,
  description: 'No account has this address and password. Which of the two is wrong is not told.',
})
export class InvalidCredentials extends UserError {}
