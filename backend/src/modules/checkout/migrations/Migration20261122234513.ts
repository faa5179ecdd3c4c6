import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234513 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_request" add column if not exists "confirmed_by_hand" boolean not null default false;`,
    );

    this.addSql(`alter table if exists "payment_credit" add column if not exists "decision_id" text null;`);
    this.addSql(`drop index if exists "IDX_payment_credit_bank_transaction_id_unique";`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_credit_bank_transaction_id_unique" ON "payment_credit" ("bank_transaction_id") WHERE decision_id IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_credit_decision_id_unique" ON "payment_credit" ("decision_id") WHERE decision_id IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "payment_request" drop column if exists "confirmed_by_hand";`);

    this.addSql(`drop index if exists "IDX_payment_credit_decision_id_unique";`);
    this.addSql(`drop index if exists "IDX_payment_credit_bank_transaction_id_unique";`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_credit_bank_transaction_id_unique" ON "payment_credit" ("bank_transaction_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(`alter table if exists "payment_credit" drop column if exists "decision_id";`);
  }
}
