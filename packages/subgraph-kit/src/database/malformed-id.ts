import { badUserInput } from '@stoa/service-kit';
import type { GraphQLError } from 'graphql';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const INVALID_TEXT_REPRESENTATION = '22P02';
const ECHOED_CHARACTERS = 50;

/**
 * `ID` lets any text through, and Postgres refuses what is not a UUID. That is the caller's mistake,
 * not ours.
 *
 * @param thrown by the driver, or by MikroORM with the driver's fields.
 * @returns `BAD_USER_INPUT`, or null when it is about something else.
 */
export function translateMalformedId(thrown: Error): GraphQLError | null {
  if (!('code' in thrown) || thrown.code !== INVALID_TEXT_REPRESENTATION) return null;
  const id = /type uuid: "(?<id>[^]*)"/.exec(thrown.message)?.groups?.['id'];
  if (id === undefined) return null;
  const shown = id.length > ECHOED_CHARACTERS ? `${id.slice(0, ECHOED_CHARACTERS)}…` : id;
  return badUserInput([{ path: 'id', message: `"${shown}" is not an id of this shop` }]);
}
