import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from './subgraph-answer.ts';

/** A fetch's variables without the duplicates, and the way back. */
export interface UniqueRepresentations {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Gives each asker its entity and its errors, in the order they asked. */
  fanOut(answer: SubgraphAnswer): SubgraphAnswer;
}

/**
 * Twenty orders of five customers ask for twenty customers: only five of the representations
 * differ, and only those are sent.
 *
 * @returns null when there is nothing to remove.
 */
export function uniqueRepresentations(
  variables: Readonly<Record<string, unknown>>,
): UniqueRepresentations | null {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2) return null;

  const askersOf = new Map<string, number[]>();
  const unique: unknown[] = [];
  for (const [asker, representation] of representations.entries()) {
    const key = JSON.stringify(representation);
    const askers = askersOf.get(key);
    if (askers) {
      askers.push(asker);
    } else {
      askersOf.set(key, [asker]);
      unique.push(representation);
    }
  }
  if (unique.length === representations.length) return null;

  const askers = [...askersOf.values()];
  return {
    variables: { ...variables, representations: unique },
    fanOut: (answer) => ({
      ...answer,
      ...(answer.data && { data: fanOutEntities(answer.data, askers, representations.length) }),
      ...(answer.errors && {
        errors: answer.errors.flatMap((error) => fanOutError(error, askers)),
      }),
    }),
  };
}

function fanOutEntities(
  data: Record<string, unknown>,
  askers: readonly (readonly number[])[],
  length: number,
): Record<string, unknown> {
  const answered = data['_entities'];
  // A subgraph that breaks the contract is left for the gateway to report.
  if (!Array.isArray(answered) || answered.length !== askers.length) return data;
  const entities = Array.from<unknown>({ length });
  for (const [index, entity] of answered.entries()) {
    // One object for all that asked: the gateway merges the same fields of the same entity into it.
    for (const asker of askers[index] ?? []) entities[asker] = entity;
  }
  return { ...data, _entities: entities };
}

/** An error's path starts with `_entities` and the place of the representation. */
function fanOutError(
  error: GraphQLFormattedError,
  askers: readonly (readonly number[])[],
): GraphQLFormattedError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  return (askers[index] ?? []).map((asker) => ({ ...error, path: [root, asker, ...rest] }));
}
