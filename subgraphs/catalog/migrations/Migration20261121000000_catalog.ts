import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000000_catalog extends Migration {
  override up(): void {
    this.addSql(`
      -- References are checked at commit: entities may then be written in any order.
      create extension if not exists pg_trgm;

      create table category (
        id uuid primary key,
        slug text not null unique,
        name text not null,
        description text not null,
        parent_id uuid references category (id) deferrable initially deferred,
        position int not null
      );

      create table brand (
        id uuid primary key,
        slug text not null unique,
        name text not null,
        description text not null
      );

      create function tag_words(tags text[]) returns text
        language sql immutable return array_to_string(tags, ' ');

      create table product (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        description text not null,
        vendor_id uuid not null,
        brand_id uuid references brand (id) deferrable initially deferred,
        category_id uuid not null references category (id) deferrable initially deferred,
        status text not null check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
        tags text[] not null,
        options jsonb not null,
        price_from int not null check (price_from >= 0),
        price_to int not null,
        rating_sum int not null default 0,
        rating_count int not null default 0,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        rating numeric generated always as (
          case when rating_count = 0 then 0 else round(rating_sum::numeric / rating_count, 2) end
        ) stored,
        search tsvector generated always as (
          setweight(to_tsvector('english', title), 'A') ||
          setweight(to_tsvector('english', tag_words(tags)), 'B') ||
          setweight(to_tsvector('english', description), 'C')
        ) stored
      );
      create index product_search on product using gin (search);
      create index product_title_trigrams on product using gin (title gin_trgm_ops);
      create index product_newest on product (created_at desc, id desc) where status = 'ACTIVE';
      create index product_cheapest on product (price_from, id) where status = 'ACTIVE';
      create index product_best_rated on product (rating desc, id desc) where status = 'ACTIVE';
      create index product_category on product (category_id) where status = 'ACTIVE';
      create index product_vendor on product (vendor_id, created_at desc, id desc);

      create table variant (
        id uuid primary key,
        product_id uuid not null references product (id) deferrable initially deferred,
        sku text not null unique,
        title text not null,
        options jsonb not null,
        price int not null check (price >= 0),
        compare_at_price int check (compare_at_price > price),
        weight_grams int not null check (weight_grams >= 0),
        barcode text,
        position int not null
      );
      create index variant_product on variant (product_id, position);

      create table product_image (
        id uuid primary key,
        product_id uuid not null references product (id) deferrable initially deferred,
        alt text not null,
        position int not null
      );
      create index product_image_product on product_image (product_id, position);

      create table stock (
        variant_id uuid primary key references variant (id) deferrable initially deferred,
        on_hand int not null check (on_hand >= 0),
        reserved int not null default 0 check (reserved >= 0),
        low_stock_threshold int not null default 3 check (low_stock_threshold >= 0),
        sequence int not null default 1,
        constraint nothing_sold_that_is_not_there check (reserved <= on_hand)
      ) with (fillfactor = 80);
      comment on table stock is 'available = on_hand - reserved, never below zero';

      create table stock_movement (
        id uuid primary key,
        variant_id uuid not null references variant (id) deferrable initially deferred,
        kind text not null check (kind in ('RECEIVED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'SOLD', 'RETURNED')),
        quantity int not null check (quantity <> 0),
        on_hand_after int not null,
        reserved_after int not null,
        order_id uuid,
        reason text,
        created_at timestamptz not null
      );
      create index stock_movement_variant on stock_movement (variant_id, id);

      create table reservation (
        order_id uuid primary key,
        status text not null check (status in ('HELD', 'COMMITTED', 'EXPIRED', 'RELEASED')),
        expires_at timestamptz not null
      );
      create index reservation_expiry on reservation (expires_at) where status = 'HELD';

      create table reservation_line (
        order_id uuid not null references reservation (order_id) deferrable initially deferred,
        variant_id uuid not null references variant (id) deferrable initially deferred,
        quantity int not null check (quantity > 0),
        primary key (order_id, variant_id)
      );

      create table review (
        id uuid primary key,
        product_id uuid not null references product (id) deferrable initially deferred,
        customer_id uuid not null,
        author_name text not null,
        rating int not null check (rating between 1 and 5),
        title text not null,
        body text not null,
        created_at timestamptz not null,
        unique (product_id, customer_id)
      );
      create index review_product on review (product_id, created_at desc, id desc);
    `);
  }
}
