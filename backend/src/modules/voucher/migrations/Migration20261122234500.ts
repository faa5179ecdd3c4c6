import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "voucher_use" ("id" text not null, "checkout_id" text not null, "order_id" text not null, "promotion_id" text not null, "code" text not null, "seller_id" text null, "amount" integer not null, "budget_id" text null, "buyer" text null, "released_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "voucher_use_pkey" primary key ("id"), constraint voucher_use_amount check (amount >= 0));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_voucher_use_deleted_at" ON "voucher_use" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_voucher_use_order_id_promotion_id_unique" ON "voucher_use" ("order_id", "promotion_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_voucher_use_checkout_id" ON "voucher_use" ("checkout_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_voucher_use_promotion_id" ON "voucher_use" ("promotion_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "voucher_use" cascade;`);
  }
}
