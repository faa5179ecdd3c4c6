import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122200500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "bank_transaction" add column if not exists "same_as" text null;`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_same_as" ON "bank_transaction" ("same_as") WHERE same_as IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_bank_transaction_same_as";`);
    this.addSql(`alter table if exists "bank_transaction" drop column if exists "same_as";`);
  }
}
