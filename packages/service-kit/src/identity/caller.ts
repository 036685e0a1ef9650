/**
 * Who calls. A guest has a token of their own (a cart and orders hang on its id) and no account.
 * A service is another subgraph.
 */
export type Caller =
  | { readonly role: 'ANONYMOUS' }
  | { readonly role: 'GUEST'; readonly id: string }
  | {
      readonly role: AccountRole;
      readonly id: string;
      /** The session the token belongs to. Its end stops the next renewal: at most 15 minutes later. */
      readonly sessionId: string;
    }
  | { readonly role: 'SERVICE'; readonly name: string };

export type AccountRole = 'CUSTOMER' | 'VENDOR' | 'ADMIN';
export type Role = Caller['role'];

export const ANONYMOUS: Caller = { role: 'ANONYMOUS' };

/** Roles that can hold a cart and place an order. */
export const SHOPPERS = ['GUEST', 'CUSTOMER', 'VENDOR', 'ADMIN'] as const;
/** Roles with an account. */
export const ACCOUNTS = ['CUSTOMER', 'VENDOR', 'ADMIN'] as const;

/** The id things of this caller are filed under, or null when the caller owns nothing. */
export function callerId(caller: Caller): string | null {
  return 'id' in caller ? caller.id : null;
}
