import 'reflect-metadata';
import { Migration } from '@mikro-orm/migrations';
import { testDatabase, type TestDatabase } from '@stoa/embedded-postgres/testing';
import { defineEvent, type StoaEvent } from '@stoa/events';
import {
  ANONYMOUS,
  createLogger,
  serviceUnavailable,
  type CallMetadata,
  type Caller,
} from '@stoa/service-kit';
import { sql } from 'kysely';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { z } from 'zod';
import { defineLoader, inOrderOf, type Context } from '../context.ts';
import { defineSubgraph } from '../define-subgraph.ts';
import type { EventBus } from '../events/bus.ts';
import type { Consumer } from '../events/consumer.ts';
import type { Job } from '../events/job.ts';
import { createLocalBus } from '../events/local-bus.ts';
import { Internal } from '../graphql/authorization.ts';
import { byId } from '../graphql/build-schema.ts';
import { follow } from '../live/follow.ts';
import { createLocalTopics } from '../live/local-topics.ts';
import type { LiveTopics } from '../live/topics.ts';
import { newId } from '../new-id.ts';
import { startSubgraph, type RunningSubgraph } from '../start-subgraph.ts';

/** The subgraph that the kit's own tests run: notes that are written, told of and followed. */

export const noteWritten = defineEvent('note.written', 1, { text: z.string() });

class Migration20260101000000_note extends Migration {
  override up(): void {
    this.addSql('create table note (id uuid not null, text text not null)');
  }
}

@ObjectType()
@Directive('@key(fields: "id")')
class Note {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Internal()
  @Field(() => String)
  secret!: string;
}

/** How many batches of notes were loaded, for tests of the loader. */
export const loaded = { batches: 0 };

const noteLoader = defineLoader<string, Note | null>(async (context, ids) => {
  loaded.batches += 1;
  const { rows } = await sql<Note>`
    select id, text, 'for services' as secret from note where id = any(${ids}::uuid[])
  `.execute(context.em.getKysely());
  return inOrderOf(ids, rows, (note) => note.id);
});

@Resolver(() => Note)
class NoteResolver {
  @Query(() => Note, { nullable: true })
  async note(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return context.loader(noteLoader).load(id);
  }

  @Query(() => String)
  me(@Ctx() { caller }: Context): string {
    return 'id' in caller ? caller.id : caller.role;
  }

  @Internal()
  @Query(() => String)
  internal(): string {
    return 'for services';
  }

  @Mutation(() => Boolean)
  async write(
    @Arg('id', () => ID) id: string,
    @Arg('text', () => String) text: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await writeNote(context, id, text);
    return true;
  }

  @Subscription(() => Note, {
    nullable: true,
    subscribe: ({ args, context }: { args: { id: string }; context: Context }) =>
      follow(context.live, [args.id], async () => [
        await context.loader(noteLoader).clear(args.id).load(args.id),
      ]),
  })
  noteChanges(@Arg('id', () => ID) _id: string, @Root() note: Note | null): Note | null {
    return note;
  }
}

/** Writes a note and tells of it. */
export async function writeNote(context: Context, id: string, text: string): Promise<void> {
  await context.transaction(async (tx) => {
    await sql`insert into note (id, text) values (${id}, ${text})`.execute(tx.em.getKysely());
    tx.publish(noteWritten, id, { text });
  });
}

/** The texts of all notes, in the order of writing. */
export async function notesOf(context: Context): Promise<string[]> {
  const { rows } = await sql<{
    text: string;
  }>`select text from note order by xmin::text::bigint, ctid`.execute(context.em.getKysely());
  return rows.map(({ text }) => text);
}

/** An event of a note, as another subgraph's outbox would send it. */
export const noteEvent = (
  text: string,
  { aggregateId = newId(), sequence = 1, version = 1, id = newId() } = {},
): StoaEvent => ({
  id,
  type: noteWritten.type,
  version,
  occurredAt: new Date().toISOString(),
  aggregateId,
  sequence,
  traceparent: null,
  data: { text },
});

export const notesDatabase = async (): Promise<TestDatabase> =>
  testDatabase({
    template: 'subgraph_kit',
    prepare: async (url) => (await startNotes(url)).stop(),
  });

/** Starts an instance on a database; several may share one. */
export async function startNotes(
  databaseUrl: string,
  parts: {
    consumers?: readonly Consumer[];
    jobs?: readonly Job[];
    bus?: EventBus;
    live?: LiveTopics;
  } = {},
): Promise<RunningSubgraph> {
  const definition = defineSubgraph({
    name: 'notifications',
    settings: {},
    entities: [],
    migrations: [Migration20260101000000_note],
    resolvers: [NoteResolver],
    references: { Note: byId(noteLoader) },
    services: () => ({}),
    routes: async (app) => {
      app.get('/broken', async () => {
        throw new Error('connect ECONNREFUSED 10.0.0.7');
      });
    },
    consumers: parts.consumers ?? [],
    jobs: parts.jobs ?? [],
  });
  return startSubgraph(definition, {
    databaseUrl,
    settings: {},
    bus: parts.bus ?? createOpenBus(),
    live: parts.live ?? createLocalTopics(),
    // The tokens of tests name the caller outright.
    authenticate: async (header) => ({ caller: callerIn(header), expiresAt: null }),
    serviceSecret: 'a secret that is long enough for tests',
    clientOf: (name) => {
      throw serviceUnavailable(name);
    },
    seed: false,
    log: createLogger('notes', 'silent'),
  });
}

export function createOpenBus(): EventBus {
  const bus = createLocalBus();
  bus.open();
  return bus;
}

export const metadataFor = (caller: Caller): CallMetadata => ({
  requestId: newId(),
  ...(caller.role !== 'ANONYMOUS' && {
    authorization: `Bearer ${encodeURIComponent(JSON.stringify(caller))}`,
  }),
});

const callerIn = (header: string | undefined): Caller =>
  header === undefined ? ANONYMOUS : JSON.parse(decodeURIComponent(header.slice(7)));
