import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122200151 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "return_request" drop constraint if exists "return_request_idempotency_key_unique";`,
    );
    this.addSql(
      `alter table if exists "refund_due" drop constraint if exists "refund_due_source_source_id_unique";`,
    );
    this.addSql(
      `alter table if exists "cancellation" drop constraint if exists "cancellation_order_id_unique";`,
    );
    this.addSql(
      `create table if not exists "after_sale_event" ("id" text not null, "order_id" text not null, "subject_id" text not null, "event" text check ("event" in ('cancel_requested', 'return_requested', 'return_accepted', 'return_refused', 'return_withdrawn', 'return_received', 'refund_due', 'refund_account_given', 'refund_paid', 'refund_cancelled')) not null, "actor_kind" text check ("actor_kind" in ('buyer', 'member', 'operator', 'clock')) not null, "actor_id" text not null, "note" text null, "happened_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "after_sale_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_after_sale_event_deleted_at" ON "after_sale_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_after_sale_event_order_id_happened_at" ON "after_sale_event" ("order_id", "happened_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "cancellation" ("id" text not null, "order_id" text not null, "by" text check ("by" in ('buyer', 'seller')) not null, "actor_id" text not null, "reason" text check ("reason" in ('changed_mind', 'ordered_wrong', 'too_slow', 'out_of_stock', 'cannot_deliver', 'buyer_asked', 'buyer_unreachable', 'wrong_price', 'other')) not null, "note" text not null, "cancelled_at" timestamptz not null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cancellation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cancellation_order_id_unique" ON "cancellation" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cancellation_deleted_at" ON "cancellation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cancellation_created_at" ON "cancellation" ("created_at") WHERE done_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "refund_due" ("id" text not null, "order_id" text not null, "checkout_id" text not null, "seller_id" text not null, "payee" text not null, "source" text check ("source" in ('return', 'cancellation')) not null, "source_id" text not null, "amount" integer not null, "state" text check ("state" in ('due', 'paid', 'cancelled')) not null default 'due', "bank_bin" text null, "account" text null, "holder" text null, "transfer_text" text not null, "due_at" timestamptz not null, "due_by" timestamptz not null, "paid_at" timestamptz null, "paid_by" text null, "reference" text null, "cancel_reason" text null, "recorded_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_due_pkey" primary key ("id"), constraint refund_due_amount check (amount > 0));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_due_deleted_at" ON "refund_due" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_refund_due_source_source_id_unique" ON "refund_due" ("source", "source_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_due_order_id" ON "refund_due" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_due_seller_id_state" ON "refund_due" ("seller_id", "state") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_due_paid_at" ON "refund_due" ("paid_at") WHERE state = 'paid' AND recorded_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "return_request" ("id" text not null, "order_id" text not null, "checkout_id" text not null, "seller_id" text not null, "idempotency_key" text not null, "state" text check ("state" in ('requested', 'accepted', 'receiving', 'received', 'refused', 'withdrawn')) not null default 'requested', "reason" text check ("reason" in ('not_as_described', 'damaged', 'wrong_goods', 'missing_goods', 'expired', 'missing_information', 'changed_mind')) not null, "note" text not null, "requested_at" timestamptz not null, "answer_by" timestamptz not null, "answer" text null, "bank_bin" text null, "account" text null, "holder" text null, "delivery_amount" integer null, "return_id" text null, "received_by" text null, "receiving_since" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_return_request_idempotency_key_unique" ON "return_request" ("idempotency_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_deleted_at" ON "return_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_order_id" ON "return_request" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_seller_id_state" ON "return_request" ("seller_id", "state") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_receiving_since" ON "return_request" ("receiving_since") WHERE state = 'receiving' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "return_picture" ("id" text not null, "checkout_id" text not null, "request_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_picture_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_picture_request_id" ON "return_picture" ("request_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_picture_deleted_at" ON "return_picture" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_picture_checkout_id" ON "return_picture" ("checkout_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_picture_created_at" ON "return_picture" ("created_at") WHERE request_id IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "return_request_item" ("id" text not null, "request_id" text not null, "line_id" text not null, "title" text not null, "variant_title" text not null, "thumbnail" text null, "quantity" integer not null, "restocked" integer not null default 0, "dismissed" integer not null default 0, "amount" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "return_request_item_pkey" primary key ("id"), constraint return_request_item_quantity check (quantity > 0), constraint return_request_item_back check (restocked >= 0 AND dismissed >= 0 AND restocked + dismissed <= quantity));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_item_request_id" ON "return_request_item" ("request_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_item_deleted_at" ON "return_request_item" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_return_request_item_line_id" ON "return_request_item" ("line_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "return_picture" add constraint "return_picture_request_id_foreign" foreign key ("request_id") references "return_request" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table if exists "return_request_item" add constraint "return_request_item_request_id_foreign" foreign key ("request_id") references "return_request" ("id") on update cascade on delete cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "return_picture" drop constraint if exists "return_picture_request_id_foreign";`,
    );

    this.addSql(
      `alter table if exists "return_request_item" drop constraint if exists "return_request_item_request_id_foreign";`,
    );

    this.addSql(`drop table if exists "after_sale_event" cascade;`);

    this.addSql(`drop table if exists "cancellation" cascade;`);

    this.addSql(`drop table if exists "refund_due" cascade;`);

    this.addSql(`drop table if exists "return_request" cascade;`);

    this.addSql(`drop table if exists "return_picture" cascade;`);

    this.addSql(`drop table if exists "return_request_item" cascade;`);
  }
}
