import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122200839 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "checkout" add column if not exists "company_invoice" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "checkout" drop column if exists "company_invoice";`);
  }
}
