import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000000_cart extends Migration {
  override up(): void {
    this.addSql(`
      -- References are checked at commit: entities may then be written in any order.
      create table coupon (
        id uuid primary key,
        code text not null unique check (code = upper(code)),
        kind text not null check (kind in ('PERCENTAGE', 'FIXED', 'FREE_SHIPPING')),
        value int not null check (value >= 0),
        minimum_subtotal int check (minimum_subtotal >= 0),
        starts_at timestamptz,
        ends_at timestamptz,
        usage_limit int check (usage_limit > 0),
        usage_limit_per_customer int check (usage_limit_per_customer > 0),
        created_at timestamptz not null,
        constraint no_more_than_everything check (kind <> 'PERCENTAGE' or value <= 10000)
      );

      create table coupon_redemption (
        order_id uuid primary key,
        status text not null check (status in ('REDEEMED', 'RELEASED')),
        coupon_id uuid references coupon (id) deferrable initially deferred,
        owner_id uuid,
        created_at timestamptz not null default now(),
        constraint known_when_redeemed check (
          status = 'RELEASED' or (coupon_id is not null and owner_id is not null)
        )
      );
      create index coupon_redemption_owner on coupon_redemption (coupon_id, owner_id)
        where status = 'REDEEMED';
      comment on table coupon_redemption is 'One for each order; RELEASED keeps a late redeem from doing anything';

      create table shipping_method (
        id uuid primary key,
        code text not null unique,
        name text not null,
        description text not null,
        price int not null check (price >= 0),
        free_from int check (free_from >= 0),
        countries text[],
        estimated_days_min int not null check (estimated_days_min >= 0),
        estimated_days_max int not null check (estimated_days_max >= estimated_days_min),
        position int not null
      );
      comment on column shipping_method.countries is 'Where it delivers; null is everywhere';

      create table tax_rate (
        country_code text primary key,
        basis_points int not null check (basis_points between 0 and 10000)
      );

      create table cart (
        id uuid primary key,
        owner_id uuid not null unique,
        coupon_id uuid references coupon (id) deferrable initially deferred,
        shipping_country text,
        shipping_method_id uuid references shipping_method (id) deferrable initially deferred,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      ) with (fillfactor = 80);

      create table cart_line (
        id uuid primary key,
        cart_id uuid not null references cart (id) deferrable initially deferred,
        variant_id uuid not null,
        quantity int not null check (quantity between 1 and 999),
        seen_price int not null check (seen_price >= 0),
        unique (cart_id, variant_id)
      );

      create table cart_merge (
        from_cart_id uuid primary key,
        into_cart_id uuid not null references cart (id) deferrable initially deferred
      );
      comment on table cart_merge is 'Where a guest''s cart went, for an order that was placed from it before';
    `);
  }
}
