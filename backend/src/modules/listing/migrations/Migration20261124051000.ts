import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Scans of certificates are private files of their own, no photographs of goods. */
export class Migration20261124051000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "certificate_scan" ("id" text not null, "seller_id" text not null, "type" text check ("type" in ('webp', 'pdf')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_scan_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_scan_deleted_at" ON "certificate_scan" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_scan_seller_id_created_at" ON "certificate_scan" ("seller_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `alter table if exists "certificate_claim" add column if not exists "scan_id" text null, alter column "scan_key" drop not null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_claim_scan_id" ON "certificate_claim" ("scan_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_certificate_claim_scan_id";`);
    this.addSql(`update "certificate_claim" set "scan_key" = '' where "scan_key" is null;`);
    this.addSql(
      `alter table if exists "certificate_claim" drop column if exists "scan_id", alter column "scan_key" set not null;`,
    );
    this.addSql(`drop table if exists "certificate_scan" cascade;`);
  }
}
