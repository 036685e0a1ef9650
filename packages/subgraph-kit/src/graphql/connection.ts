import { badUserInput } from '@stoa/service-kit';
import { sql, type SelectQueryBuilder } from 'kysely';
import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { z } from 'zod';

/** The most that a list gives at once. */
export const MAX_PAGE = 100;

@ObjectType({ description: 'Where a page stands in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item: `after` of the next page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many items to give, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Start after the item with this cursor, as `pageInfo.endCursor` gave it.',
  })
  after?: string | null;
}

/** One page of a list, as a resolver gives it. */
export interface Page<Node> {
  edges: { node: Node; cursor: string }[];
  pageInfo: PageInfo;
  /** Counts what is in all pages; called only when `totalCount` is asked for. */
  countAll: (() => Promise<number>) | null;
}

/**
 * The connection and edge types of a list that can grow (Relay's cursor connections).
 *
 * @param name of the things in it, as `Product`.
 */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>) {
  @ObjectType(`${name}Edge`, { description: `A ${name} and where it stands in the list.` })
  class Edge {
    @Field(() => node, { description: `The ${name}.` })
    node!: Node;

    @Field(() => String, { description: 'Where it stands: pass it as `after`.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}s.` })
  class Connection implements Page<Node> {
    @Field(() => [Edge], { description: 'The items of this page.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    countAll!: (() => Promise<number>) | null;

    @Field(() => Int, {
      nullable: true,
      description: 'How many there are in all pages; null where counting would be slow.',
    })
    async totalCount(): Promise<number | null> {
      return this.countAll?.() ?? null;
    }
  }
  return Connection;
}

/** What an item is sorted by. Moments as ISO text. */
export type CursorValue = string | number | null;

/** The cursor's values in a list sorted by a moment, and by id among equals. */
export const momentAndId = z.tuple([z.iso.datetime(), z.uuid()]);

/** The values that an item is sorted by, made opaque. `order` ties the cursor to its list. */
export function encodeCursor(order: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/**
 * @param values of a cursor of this list, so that a forged one does not reach the database.
 * @throws `BAD_USER_INPUT` when the cursor is not one of this list.
 */
export function decodeCursor<Values>(
  order: string,
  values: z.ZodType<Values>,
  cursor: string,
): Values {
  const content = z.array(z.unknown()).safeParse(readJson(Buffer.from(cursor, 'base64url')));
  const [list, ...rest] = content.data ?? [];
  const result = values.safeParse(rest);
  if (list === order && result.success) return result.data;
  throw badUserInput([{ path: 'after', message: 'is not a cursor of this list in this order' }]);
}

/** @returns null when it is none. */
function readJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return null;
  }
}

/**
 * Makes a page of rows that were read with a limit of `pageLimit(args)`: one more than asked, which
 * tells whether more follows.
 */
export function pageOf<Row, Node>(
  args: PageArgs,
  rows: readonly Row[],
  toNode: (row: Row) => Node,
  cursorOf: (row: Row) => string,
  countAll: (() => Promise<number>) | null = null,
): Page<Node> {
  const edges = rows
    .slice(0, args.first)
    .map((row) => ({ node: toNode(row), cursor: cursorOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: typeof args.after === 'string',
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll,
  };
}

/**
 * Reads a page of a list that is sorted by a moment, newest first, and by id among equals.
 *
 * @param list.name ties its cursors to it.
 * @param list.by the column that holds the moment; `id` must be selected beside it.
 * @throws `BAD_USER_INPUT` for a page or cursor that cannot be.
 */
export async function newestFirst<
  Database,
  Table extends keyof Database,
  Moment extends string,
  Row extends { readonly id: string } & { readonly [Column in Moment]: Date },
  Node,
>(
  args: PageArgs,
  list: {
    readonly name: string;
    readonly by: Moment;
    readonly rows: SelectQueryBuilder<Database, Table, Row>;
    readonly toNode: (row: Row) => Node;
    readonly countAll?: () => Promise<number>;
  },
): Promise<Page<Node>> {
  const moment = sql.ref(list.by);
  const rows: readonly Row[] = await list.rows
    .$if(typeof args.after === 'string', (query) => {
      const [at, id] = decodeCursor(list.name, momentAndId, args.after ?? '');
      return query.where(sql<boolean>`(${moment}, id) < (${at}::timestamptz, ${id}::uuid)`);
    })
    .orderBy(moment, 'desc')
    .orderBy(sql.ref('id'), 'desc')
    .limit(pageLimit(args))
    .execute();
  const cursorOf = (row: Row) => encodeCursor(list.name, [row[list.by].toISOString(), row.id]);
  return pageOf(args, rows, list.toNode, cursorOf, list.countAll);
}

/** Counts the rows of a query, when called: a page's `countAll`. */
export function countOf<Database, Table extends keyof Database>(
  query: SelectQueryBuilder<Database, Table, {}>,
): () => Promise<number> {
  return async () => {
    const { count } = await query
      .select(sql`count(*)`.as('count'))
      .$castTo<{ count: string }>()
      .executeTakeFirstOrThrow();
    return Number(count);
  };
}

/**
 * The limit to read rows with.
 *
 * @throws `BAD_USER_INPUT` when `first` is not within 1 and 100.
 */
export function pageLimit(args: PageArgs): number {
  if (args.first >= 1 && args.first <= MAX_PAGE) return args.first + 1;
  throw badUserInput([{ path: 'first', message: `must be between 1 and ${MAX_PAGE}` }]);
}
