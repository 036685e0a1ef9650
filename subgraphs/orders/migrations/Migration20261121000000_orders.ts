import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000000_orders extends Migration {
  override up(): void {
    this.addSql(`
      -- References are checked at commit: entities may then be written in any order.
      create sequence order_number start 100001;

      create table customer_order (
        id uuid primary key,
        number text not null unique,
        cart_id uuid not null,
        customer_id uuid not null,
        is_guest boolean not null,
        email text not null,
        status text not null check (status in (
          'PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'DELIVERED',
          'REJECTED', 'CANCELLED', 'RETURN_REQUESTED', 'RETURNED', 'REFUNDED'
        )),
        subtotal int not null default 0 check (subtotal >= 0),
        discount int not null default 0 check (discount >= 0),
        shipping int not null default 0 check (shipping >= 0),
        tax int not null default 0 check (tax >= 0),
        total int not null check (total >= 0),
        coupon_code text,
        shipping_method_id uuid not null,
        shipping_method_name text not null default '',
        shipping_address jsonb not null,
        placed_at timestamptz not null,
        expires_at timestamptz,
        paid_at timestamptz,
        confirmed_at timestamptz,
        end_reason text,
        rejection jsonb,
        sequence int not null default 0,
        updated_at timestamptz not null
      ) with (fillfactor = 80);
      create index customer_order_customer on customer_order (customer_id, placed_at desc, id desc);
      create index customer_order_newest on customer_order (placed_at desc, id desc);
      create index customer_order_status on customer_order (status, placed_at desc);

      create table order_line (
        id uuid primary key,
        order_id uuid not null references customer_order (id) deferrable initially deferred,
        variant_id uuid not null,
        product_id uuid not null,
        vendor_id uuid not null,
        product_title text not null,
        variant_title text not null,
        sku text not null,
        unit_price int not null check (unit_price >= 0),
        quantity int not null check (quantity > 0),
        fulfilled_quantity int not null default 0,
        position int not null,
        constraint nothing_shipped_that_was_not_sold check (fulfilled_quantity between 0 and quantity)
      );
      create index order_line_order on order_line (order_id, position);
      create index order_line_vendor on order_line (vendor_id, order_id);

      create table timeline_entry (
        order_id uuid not null references customer_order (id) deferrable initially deferred,
        sequence int not null,
        kind text not null,
        status text not null,
        step text,
        attempt int,
        message text not null,
        created_at timestamptz not null,
        primary key (order_id, sequence)
      );

      create table checkout (
        order_id uuid primary key references customer_order (id) deferrable initially deferred,
        state text not null check (state in ('RUNNING', 'WAITING', 'UNDOING', 'DONE', 'UNDONE')),
        position int not null default 0,
        attempts int not null default 0,
        version int not null default 0
      ) with (fillfactor = 80);
      create index checkout_under_way on checkout (order_id) where state in ('RUNNING', 'UNDOING');

      create table fulfilment (
        id uuid primary key,
        order_id uuid not null references customer_order (id) deferrable initially deferred,
        vendor_id uuid not null,
        carrier text not null,
        tracking_number text not null,
        tracking_url text,
        shipped_at timestamptz not null,
        delivered_at timestamptz
      );
      create index fulfilment_order on fulfilment (order_id, shipped_at);

      create table fulfilment_line (
        fulfilment_id uuid not null references fulfilment (id) deferrable initially deferred,
        order_line_id uuid not null references order_line (id) deferrable initially deferred,
        quantity int not null check (quantity > 0),
        primary key (fulfilment_id, order_line_id)
      );
    `);
  }
}
