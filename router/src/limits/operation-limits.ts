import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type SelectionSetNode,
} from 'graphql';
import { tooComplex } from '../errors/request-errors.ts';
import type { RouterSettings } from '../settings.ts';

/** The size of a selection set with its fragments unfolded. */
interface Size {
  /** Fields inside each other, from this selection set to its deepest leaf. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  /** Fields of the selection set itself. */
  readonly rootFields: number;
}

type Limits = Pick<RouterSettings, 'MAX_DEPTH' | 'MAX_FIELDS' | 'MAX_ALIASES' | 'MAX_ROOT_FIELDS'>;

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/**
 * Checks the operations of documents against the limits. A document that came before is not
 * measured again.
 *
 * @returns gives null, or the error that names the limit. Takes documents that are valid: their
 *   fragments are known and have no cycles.
 */
export function createOperationLimits(
  limits: Limits,
): (document: DocumentNode) => GraphQLError | null {
  const checked = new WeakMap<DocumentNode, GraphQLError | null>();
  return (document) => {
    const known = checked.get(document);
    if (known !== undefined) return known;
    const error = check(measure(document), limits);
    checked.set(document, error);
    return error;
  };
}

function check(size: Size, limits: Limits): GraphQLError | null {
  const rules = [
    ['levels deep', size.depth, limits.MAX_DEPTH],
    ['fields', size.fields, limits.MAX_FIELDS],
    ['aliases', size.aliases, limits.MAX_ALIASES],
    ['fields at the root', size.rootFields, limits.MAX_ROOT_FIELDS],
  ] as const;
  const broken = rules.find(([, actual, maximum]) => actual > maximum);
  if (!broken) return null;
  const [what, actual, maximum] = broken;
  return tooComplex(
    `The operation has ${actual} ${what}, and at most ${maximum} are allowed: ask for less at once.`,
  );
}

/** The largest of the document's operations, in each respect. */
function measure(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  // A fragment is measured once, however often it is spread: nested spreads grow exponentially.
  const measured = new Map<string, Size>();

  function sizeOfFragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  }

  function sizeOf({ selections }: SelectionSetNode): Size {
    return selections
      .map((selection): Size => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOf(selection.selectionSet);
        // The introspection query of every tool is deep; graphql-js has a rule of its own for it.
        const isIntrospection = selection.name.value.startsWith('__');
        const inner =
          selection.selectionSet && !isIntrospection ? sizeOf(selection.selectionSet) : NOTHING;
        return {
          depth: 1 + inner.depth,
          fields: 1 + inner.fields,
          aliases: (selection.alias ? 1 : 0) + inner.aliases,
          rootFields: 1,
        };
      })
      .reduce(sumOf, NOTHING);
  }

  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => sizeOf(selectionSet))
    .reduce(largestOf, NOTHING);
}

const sumOf = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  rootFields: one.rootFields + other.rootFields,
});

const largestOf = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  fields: Math.max(one.fields, other.fields),
  aliases: Math.max(one.aliases, other.aliases),
  rootFields: Math.max(one.rootFields, other.rootFields),
});
