import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { id } from './shapes.ts';

const role = z.enum(['CUSTOMER', 'VENDOR', 'ADMIN']);

/** An account was opened. Its e-mail address is not verified yet; `verificationToken` does that. */
export const userRegistered = defineEvent('user.registered', 1, {
  userId: id,
  email: z.email(),
  name: z.string(),
  verificationToken: z.string(),
});

/** An admin gave an account another role. */
export const userRoleChanged = defineEvent('user.role_changed', 1, {
  userId: id,
  from: role,
  to: role,
});

/** Somebody asked to reset the password of an account that exists. The token works once, for an hour. */
export const userPasswordResetRequested = defineEvent('user.password_reset_requested', 1, {
  userId: id,
  email: z.email(),
  name: z.string(),
  token: z.string(),
});
