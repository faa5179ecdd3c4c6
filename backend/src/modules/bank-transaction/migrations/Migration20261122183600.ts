import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122183600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "bank_transaction" add column if not exists "bank_bin" text null;`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_sub_account_received_at" ON "bank_transaction" ("sub_account", "received_at") WHERE sub_account IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_bank_transaction_sub_account_received_at";`);
    this.addSql(`alter table if exists "bank_transaction" drop column if exists "bank_bin";`);
  }
}
