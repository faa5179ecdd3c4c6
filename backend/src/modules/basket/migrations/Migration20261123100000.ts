import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261123100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "basket" add column if not exists "customer_id" text null;`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_basket_customer_id" ON "basket" ("customer_id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_basket_customer_id";`);
    this.addSql(`alter table if exists "basket" drop column if exists "customer_id";`);
  }
}
