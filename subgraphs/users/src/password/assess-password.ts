import { z } from 'zod';
import { commonPasswords } from './common-passwords.ts';
import type { PasswordProblem } from './password-errors.types.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 200;

/** A password as somebody sends it. One that is longer than any that can be set is refused unread. */
export const passwordText = z.string().min(1).max(MAX_LENGTH);

/** Why a password cannot be set. */
export interface WeakPassword {
  readonly __typename: 'PasswordTooWeak';
  readonly message: string;
  readonly problem: PasswordProblem;
}

/** What is wrong with a new password, or null. Characters are counted as people see them: an emoji is one. */
export function assessPassword(password: string): WeakPassword | null {
  if ([...password].length < MIN_LENGTH) {
    return weak('TOO_SHORT', `A password needs at least ${MIN_LENGTH} characters.`);
  }
  if (commonPasswords.has(password.toLowerCase())) {
    return weak('TOO_COMMON', 'Many people use this password: choose another.');
  }
  return null;
}

const weak = (problem: PasswordProblem, message: string): WeakPassword => ({
  __typename: 'PasswordTooWeak',
  message,
  problem,
});
