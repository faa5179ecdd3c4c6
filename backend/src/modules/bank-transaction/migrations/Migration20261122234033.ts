import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234033 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "bank_transaction" add column if not exists "returned_amount" integer not null default 0, add column if not exists "return_reference" text null, add column if not exists "same_as" text null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bank_transaction_same_as" ON "bank_transaction" ("same_as") WHERE same_as IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_bank_transaction_same_as";`);
    this.addSql(
      `alter table if exists "bank_transaction" drop column if exists "returned_amount", drop column if exists "return_reference", drop column if exists "same_as";`,
    );
  }
}
