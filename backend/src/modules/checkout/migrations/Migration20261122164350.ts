import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122164350 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_credit" drop constraint if exists "payment_credit_bank_transaction_id_unique";`,
    );
    this.addSql(
      `alter table if exists "checkout" drop constraint if exists "checkout_idempotency_key_unique";`,
    );
    this.addSql(`alter table if exists "checkout" drop constraint if exists "checkout_code_unique";`);
    this.addSql(
      `create table if not exists "checkout" ("id" text not null, "code" text not null, "idempotency_key" text not null, "basket_id" text not null, "state" text check ("state" in ('placing', 'placed')) not null default 'placing', "contact_name" text not null, "contact_phone" text not null, "contact_email" text null, "province_code" text not null, "commune_code" text not null, "street" text not null, "note" text null, "goods_total" integer not null, "delivery_total" integer not null, "total" integer not null, "parcels" jsonb not null, "placed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "checkout_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_checkout_code_unique" ON "checkout" ("code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_checkout_idempotency_key_unique" ON "checkout" ("idempotency_key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_checkout_deleted_at" ON "checkout" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_checkout_created_at" ON "checkout" ("created_at") WHERE state = 'placing' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_checkout_basket_id" ON "checkout" ("basket_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "payment_request" ("id" text not null, "checkout_id" text not null, "payee" text not null, "payee_name" text not null, "bank_bin" text not null, "account" text not null, "holder" text not null, "phone" text not null, "amount" integer not null, "received" integer not null default 0, "transfer_text" text not null, "state" text check ("state" in ('awaiting', 'paid', 'expired', 'cancelled')) not null default 'awaiting', "expires_at" timestamptz not null, "paid_at" timestamptz null, "settled_at" timestamptz null, "order_ids" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_request_pkey" primary key ("id"), constraint payment_request_received check (received BETWEEN 0 AND amount));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_request_checkout_id" ON "payment_request" ("checkout_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_request_deleted_at" ON "payment_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_request_expires_at" ON "payment_request" ("expires_at") WHERE state = 'awaiting' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_request_state" ON "payment_request" ("state") WHERE settled_at IS NULL AND state <> 'awaiting' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "payment_credit" ("id" text not null, "payment_request_id" text not null, "bank_transaction_id" text not null, "amount" integer not null, "outcome" text check ("outcome" in ('matched', 'short', 'over', 'duplicate', 'late')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_credit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_credit_payment_request_id" ON "payment_credit" ("payment_request_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_credit_bank_transaction_id_unique" ON "payment_credit" ("bank_transaction_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_credit_deleted_at" ON "payment_credit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "payment_request" add constraint "payment_request_checkout_id_foreign" foreign key ("checkout_id") references "checkout" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table if exists "payment_credit" add constraint "payment_credit_payment_request_id_foreign" foreign key ("payment_request_id") references "payment_request" ("id") on update cascade on delete cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_request" drop constraint if exists "payment_request_checkout_id_foreign";`,
    );

    this.addSql(
      `alter table if exists "payment_credit" drop constraint if exists "payment_credit_payment_request_id_foreign";`,
    );

    this.addSql(`drop table if exists "checkout" cascade;`);

    this.addSql(`drop table if exists "payment_request" cascade;`);

    this.addSql(`drop table if exists "payment_credit" cascade;`);
  }
}
