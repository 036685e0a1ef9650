import { Migration } from '@mikro-orm/migrations';

/** The tables every subgraph has, whatever it is about. Runs before its own migrations. */
export class Migration00000000000000_kit extends Migration {
  override up(): void {
    this.addSql(`
      create table event_sequence (
        aggregate_id uuid primary key,
        sequence int not null
      );
      comment on table event_sequence is 'The number of the last event of each aggregate';

      create table idempotency_key (
        caller_id text not null,
        operation text not null,
        key text not null,
        input_hash text not null,
        result jsonb not null,
        created_at timestamptz not null default now(),
        primary key (caller_id, operation, key)
      );
      comment on table idempotency_key is 'What an operation answered, for when it is asked again';

      create table seed (name text primary key, planted_at timestamptz not null default now());
      comment on table seed is 'Data sets that were put in, so that none is put in twice';
    `);
  }
}
