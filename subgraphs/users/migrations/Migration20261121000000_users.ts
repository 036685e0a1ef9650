import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000000_users extends Migration {
  override up(): void {
    this.addSql(`
      -- References are checked at commit: entities may then be written in any order.
      create extension if not exists pg_trgm;

      create table account (
        id uuid primary key,
        email text not null unique,
        email_verified boolean not null,
        password_hash text not null,
        name text not null,
        display_name text,
        role text not null check (role in ('CUSTOMER', 'VENDOR', 'ADMIN')),
        phone text,
        created_at timestamptz not null,
        constraint email_is_normalised check (email = lower(btrim(email)))
      );
      create index account_newest on account (created_at desc, id desc);
      create index account_admins on account (id) where role = 'ADMIN';
      create index account_email_trigrams on account using gin (email gin_trgm_ops);
      create index account_name_trigrams on account using gin (name gin_trgm_ops);

      create table address (
        id uuid primary key,
        account_id uuid not null references account (id) deferrable initially deferred,
        full_name text not null,
        line1 text not null,
        line2 text,
        city text not null,
        postal_code text not null,
        region text,
        country_code text not null check (length(country_code) = 2),
        phone text,
        is_default_shipping boolean not null,
        is_default_billing boolean not null,
        created_at timestamptz not null
      );
      create index address_account on address (account_id, created_at, id);
      create unique index one_default_shipping_address on address (account_id) where is_default_shipping;
      create unique index one_default_billing_address on address (account_id) where is_default_billing;

      create table session (
        id uuid primary key,
        account_id uuid not null references account (id) deferrable initially deferred,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index session_account on session (account_id) where ended_at is null;
      create index session_expiry on session (expires_at);
      comment on table session is 'The family of its refresh tokens: it ends when one of them is used twice';

      create table refresh_token (
        hash text primary key,
        session_id uuid not null references session (id) on delete cascade deferrable initially deferred,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index refresh_token_session on refresh_token (session_id);
      create index refresh_token_expiry on refresh_token (expires_at);
      comment on column refresh_token.hash is 'SHA-256: the token itself is known to its owner alone';

      create table one_time_token (
        hash text primary key,
        account_id uuid not null references account (id) deferrable initially deferred,
        purpose text not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD')),
        expires_at timestamptz not null
      );
      create index one_time_token_account on one_time_token (account_id, purpose);
      create index one_time_token_expiry on one_time_token (expires_at);
      comment on column one_time_token.hash is 'SHA-256: the token itself is in the mail alone';

      create table signing_key (
        id text primary key,
        private_jwk jsonb not null,
        public_jwk jsonb not null,
        is_current boolean not null,
        created_at timestamptz not null
      );
      create unique index one_current_signing_key on signing_key (is_current) where is_current;
    `);
  }
}
