import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122213933 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "invoice" drop constraint if exists "invoice_seller_tax_code_form_series_number_unique";`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_seller_tax_code_form_series_number_unique" ON "invoice" ("seller_tax_code", "form", "series", "number") WHERE number IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_invoice_seller_tax_code_form_series_number_unique";`);
  }
}
