import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122203629 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "invoice_export" drop constraint if exists "invoice_export_seller_id_month_unique";`,
    );
    this.addSql(
      `create table if not exists "invoice_export" ("id" text not null, "seller_id" text not null, "month" text not null, "state" text check ("state" in ('queued', 'running', 'ready', 'failed')) not null, "done" integer not null default 0, "total" integer not null default 0, "bytes" integer null, "attempts" integer not null default 0, "beat_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_export_pkey" primary key ("id"), constraint invoice_export_ready check ((state = 'ready') = (bytes IS NOT NULL)));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_export_deleted_at" ON "invoice_export" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_export_seller_id_created_at" ON "invoice_export" ("seller_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_export_seller_id_month_unique" ON "invoice_export" ("seller_id", "month") WHERE state IN ('queued', 'running') AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "invoice_export" cascade;`);
  }
}
