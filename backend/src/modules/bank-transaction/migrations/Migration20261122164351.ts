import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122164351 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "bank_transaction" drop constraint if exists "bank_transaction_connector_sender_id_unique";`,
    );
    this.addSql(
      `create table if not exists "bank_transaction" ("id" text not null, "connector" text not null, "sender_id" text not null, "direction" text check ("direction" in ('in', 'out')) not null, "account" text not null, "sub_account" text null, "amount" numeric not null, "content" text not null, "reference" text not null, "received_at" timestamptz not null, "state" text check ("state" in ('matched', 'short', 'over', 'duplicate', 'late', 'unknown', 'ignored')) not null default 'unknown', "open_amount" numeric not null, "checkout_code" text null, "payment_request_id" text null, "matched_at" timestamptz null, "message" jsonb not null, "raw_amount" jsonb not null, "raw_open_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "bank_transaction_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_deleted_at" ON "bank_transaction" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_bank_transaction_connector_sender_id_unique" ON "bank_transaction" ("connector", "sender_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_account_received_at" ON "bank_transaction" ("account", "received_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_payment_request_id" ON "bank_transaction" ("payment_request_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_created_at" ON "bank_transaction" ("created_at") WHERE matched_at IS NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "bank_transaction" cascade;`);
  }
}
