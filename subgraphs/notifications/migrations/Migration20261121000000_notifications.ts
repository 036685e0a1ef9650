import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000000_notifications extends Migration {
  override up(): void {
    this.addSql(`
      -- References are checked at commit: entities may then be written in any order.
      create table recipient (
        id uuid primary key,
        last_sequence int not null
      );
      comment on table recipient is 'The number of the last in-app message of each account or guest';

      create table message (
        id uuid primary key,
        event_id uuid not null,
        recipient_id uuid not null,
        channel text not null check (channel in ('EMAIL', 'IN_APP')),
        kind text not null,
        order_id uuid,
        address text,
        title text not null,
        body text not null,
        html text,
        sequence int,
        read_at timestamptz,
        status text not null check (status in ('PENDING', 'SENT', 'FAILED')),
        created_at timestamptz not null,
        sent_at timestamptz,
        constraint once_per_event unique (event_id, recipient_id, channel, kind),
        constraint mail_has_html check ((html is not null) = (channel = 'EMAIL')),
        constraint in_app_has_sequence check ((sequence is not null) = (channel = 'IN_APP')),
        constraint sent_has_moment check ((sent_at is not null) = (status = 'SENT'))
      );
      comment on table message is 'What people are told: one row for each event, recipient, channel and kind';
      create unique index message_in_app on message (recipient_id, sequence) where channel = 'IN_APP';
      create index message_unread on message (recipient_id) where channel = 'IN_APP' and read_at is null;
      create index message_mail on message (id desc) where channel = 'EMAIL';
      create index message_mail_address on message (lower(address), id desc) where channel = 'EMAIL';

      create table delivery_attempt (
        id uuid primary key,
        message_id uuid not null references message (id) deferrable initially deferred,
        outcome text not null check (outcome in ('SENT', 'DEFERRED', 'FAILED')),
        detail text not null,
        created_at timestamptz not null
      );
      comment on table delivery_attempt is 'Append-only: every try to send a message, and what came of it';
      create index delivery_attempt_message on delivery_attempt (message_id, id);

      create table order_buyer (
        order_id uuid primary key,
        number text not null,
        customer_id uuid not null,
        name text not null,
        email text not null
      );
      comment on table order_buyer is 'Who to write to about an order, for events that do not say';
    `);
  }
}
