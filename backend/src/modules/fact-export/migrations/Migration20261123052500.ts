import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261123052500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "fact_export" drop constraint if exists "fact_export_first_month_last_month_format_unique";`,
    );
    this.addSql(
      `create table if not exists "fact_export" ("id" text not null, "first_month" text not null, "last_month" text not null, "format" text check ("format" in ('csv', 'xlsx')) not null, "asked_by" text not null, "state" text check ("state" in ('queued', 'running', 'ready', 'failed')) not null, "done" integer not null default 0, "total" integer not null default 0, "bytes" integer null, "attempts" integer not null default 0, "beat_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "fact_export_pkey" primary key ("id"), constraint fact_export_ready check ((state = 'ready') = (bytes IS NOT NULL)));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fact_export_deleted_at" ON "fact_export" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_fact_export_created_at" ON "fact_export" ("created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_fact_export_first_month_last_month_format_unique" ON "fact_export" ("first_month", "last_month", "format") WHERE state IN ('queued', 'running') AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "fact_export" cascade;`);
  }
}
