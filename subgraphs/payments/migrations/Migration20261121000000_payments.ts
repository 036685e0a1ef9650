import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000000_payments extends Migration {
  override up(): void {
    this.addSql(`
      -- References are checked at commit: entities may then be written in any order.
      create table payment (
        id uuid primary key,
        order_id uuid not null unique,
        customer_id uuid not null,
        email text not null,
        description text not null,
        status text not null check (
          status in ('PENDING', 'SUCCEEDED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')
        ),
        amount int not null check (amount >= 0),
        received_amount int not null default 0 check (received_amount >= 0),
        refunded_amount int not null default 0 check (refunded_amount >= 0),
        provider text not null,
        provider_reference text unique,
        client_secret text,
        failures text[] not null default '{}',
        last_error text,
        card_brand text,
        card_last4 text,
        created_at timestamptz not null,
        paid_at timestamptz,
        checked_at timestamptz not null,
        constraint no_more_refunded_than_received check (refunded_amount <= received_amount),
        constraint completed_in_full check (
          status <> 'SUCCEEDED' or received_amount = amount
        )
      ) with (fillfactor = 80);
      create index payment_newest on payment (created_at desc, id desc);
      create index payment_by_status on payment (status, created_at desc, id desc);
      create index payment_waiting on payment (checked_at) where status = 'PENDING';
      comment on column payment.provider_reference is 'Null until the provider has answered';
      comment on column payment.received_amount is 'What the provider took: the amount, or the payment is not completed';
      comment on column payment.failures is 'The declined tries, by the provider''s ids, oldest first';
      comment on column payment.checked_at is 'When the provider was last asked about it';

      create table given_up_order (
        order_id uuid primary key,
        given_up_at timestamptz not null default now()
      );
      comment on table given_up_order is 'Orders that must end charged zero, whether or not they have a payment yet';

      create table refund (
        id uuid primary key,
        payment_id uuid not null references payment (id) deferrable initially deferred,
        amount int not null check (amount > 0),
        reason text not null,
        status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
        provider_reference text unique,
        failure_reason text,
        created_at timestamptz not null
      );
      create index refund_payment on refund (payment_id, created_at, id);
      create index refund_pending on refund (created_at) where status = 'PENDING';
      comment on table refund is 'Written before the provider is asked, and its id is the provider''s idempotency key';

      create table webhook_event (
        id text primary key,
        type text not null,
        provider_reference text not null,
        received_at timestamptz not null default now(),
        handled_at timestamptz
      );
      create index webhook_event_waiting on webhook_event (provider_reference) where handled_at is null;
      create index webhook_event_age on webhook_event (received_at);
      comment on column webhook_event.provider_reference is 'The payment at the provider that it is about';
    `);
  }
}
