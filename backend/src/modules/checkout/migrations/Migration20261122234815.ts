import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234815 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "checkout" add column if not exists "customer_id" text null;`);
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_checkout_placed_at" ON "checkout" ("placed_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_checkout_customer_id" ON "checkout" ("customer_id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_checkout_contact_phone" ON "checkout" ("contact_phone") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_request_paid_at" ON "payment_request" ("paid_at") WHERE paid_at IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_checkout_placed_at";`);
    this.addSql(`drop index if exists "IDX_checkout_customer_id";`);
    this.addSql(`drop index if exists "IDX_checkout_contact_phone";`);
    this.addSql(`alter table if exists "checkout" drop column if exists "customer_id";`);

    this.addSql(`drop index if exists "IDX_payment_request_paid_at";`);
  }
}
