/**
 * First keys of the two-key advisory locks this package takes, all in the database `postgres`.
 * Advisory locks end with their connection, so a killed process leaves none behind.
 */
export const advisoryLocks = {
  /** Shared by every process that uses the server; exclusive while one of them shuts it down. */
  serverUsers: 0x570a0001,
  /** Held while a role and its database are made; second key: hash of the name. */
  database: 0x570a0002,
  /** Held while a template database for tests is prepared; second key: hash of the name. */
  template: 0x570a0003,
} as const;
