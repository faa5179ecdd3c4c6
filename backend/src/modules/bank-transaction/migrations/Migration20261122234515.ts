import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234515 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "bank_decision" ("id" text not null, "bank_transaction_id" text not null, "kind" text check ("kind" in ('attach', 'refund', 'return', 'keep', 'set_aside')) not null, "amount" numeric not null, "returned" integer not null default 0, "payment_request_id" text null, "order_id" text null, "reference" text null, "note" text null, "actor_kind" text check ("actor_kind" in ('member', 'operator', 'clock')) not null, "actor_id" text not null, "decided_at" timestamptz not null, "done_at" timestamptz null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "bank_decision_pkey" primary key ("id"), constraint bank_decision_amount check (amount > 0 AND returned BETWEEN 0 AND amount));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_decision_deleted_at" ON "bank_decision" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_decision_bank_transaction_id" ON "bank_decision" ("bank_transaction_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_decision_payment_request_id" ON "bank_decision" ("payment_request_id") WHERE payment_request_id IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_decision_created_at" ON "bank_decision" ("created_at") WHERE done_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "bank_statement" ("id" text not null, "payee" text not null, "account" text not null, "bank_bin" text not null, "file_name" text not null, "file_hash" text not null, "cells" jsonb not null, "columns" jsonb null, "brought_by" text not null, "taken_at" timestamptz null, "taken_by" text null, "taken_count" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "bank_statement_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_statement_deleted_at" ON "bank_statement" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_bank_statement_payee_file_hash_unique" ON "bank_statement" ("payee", "file_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_statement_payee_created_at" ON "bank_statement" ("payee", "created_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "bank_transaction" drop constraint if exists "bank_transaction_state_check";`,
    );
    this.addSql(
      `alter table if exists "bank_transaction" add constraint "bank_transaction_state_check" check("state" in ('matched', 'short', 'over', 'duplicate', 'late', 'wrong_account', 'unknown', 'ignored'));`,
    );
    this.addSql(
      `alter table if exists "bank_transaction" add column if not exists "kept_at" timestamptz null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_account" ON "bank_transaction" ("account") WHERE open_amount > 0 AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "bank_decision" cascade;`);

    this.addSql(`drop table if exists "bank_statement" cascade;`);

    this.addSql(`drop index if exists "IDX_bank_transaction_account";`);
    this.addSql(`alter table if exists "bank_transaction" drop column if exists "kept_at";`);
  }
}
