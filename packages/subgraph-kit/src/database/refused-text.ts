import { badUserInput } from '@stoa/service-kit';
import type { GraphQLError } from 'graphql';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const INVALID_TEXT_REPRESENTATION = '22P02';
const CHARACTER_NOT_IN_REPERTOIRE = '22021';
const UNTRANSLATABLE_CHARACTER = '22P05';
const ECHOED_CHARACTERS = 50;

/**
 * Text that GraphQL lets through and Postgres refuses: an `ID` that is no UUID, a string with a NUL
 * in it. That is the caller's mistake, not ours.
 *
 * @param thrown by the driver, or by MikroORM with the driver's fields.
 * @returns `BAD_USER_INPUT`, or null when it is about something else.
 */
export function translateRefusedText(thrown: Error): GraphQLError | null {
  if (!('code' in thrown)) return null;
  switch (thrown.code) {
    case INVALID_TEXT_REPRESENTATION:
      return malformedId(thrown.message);
    case CHARACTER_NOT_IN_REPERTOIRE:
    case UNTRANSLATABLE_CHARACTER:
      return badUserInput([
        { path: 'input', message: 'a text holds a character that cannot be stored (NUL)' },
      ]);
    default:
      return null;
  }
}

function malformedId(message: string): GraphQLError | null {
  const id = /type uuid: "(?<id>[^]*)"/.exec(message)?.groups?.['id'];
  if (id === undefined) return null;
  const shown = id.length > ECHOED_CHARACTERS ? `${id.slice(0, ECHOED_CHARACTERS)}…` : id;
  return badUserInput([{ path: 'id', message: `"${shown}" is not an id of this shop` }]);
}
