import { Migration } from '@medusajs/framework/mikro-orm/migrations';

const ROW =
  '"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null';

/** Drafts of goods, changes that wait for an officer, and what goods say of themselves besides. */
export class Migration20261123101700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "listing" add column if not exists "preparation_days" integer not null default 1, add column if not exists "ingredients" text null, add column if not exists "alcohol_percent" real null, add column if not exists "allergens" text[] not null default '{}', add column if not exists "delivery_limit" text check ("delivery_limit" in ('none', 'province', 'same_day')) not null default 'none';`,
    );
    this.addSql(
      `create table if not exists "listing_draft" ("id" text not null, "seller_id" text not null, "answers" jsonb not null, "product_id" text null, ${ROW}, constraint "listing_draft_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_draft_deleted_at" ON "listing_draft" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_draft_seller_id_updated_at" ON "listing_draft" ("seller_id", "updated_at") WHERE product_id IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "listing_change" ("id" text not null, "product_id" text not null, "seller_id" text not null, "before" jsonb not null, "after" jsonb not null, "state" text check ("state" in ('pending', 'approved', 'refused')) not null default 'pending', "asked_by" text not null, "officer_id" text null, "officer_name" text null, "reason" text null, "decided_at" timestamptz null, ${ROW}, constraint "listing_change_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_change_deleted_at" ON "listing_change" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_change_product_id_unique" ON "listing_change" ("product_id") WHERE state = 'pending' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_change_state_created_at" ON "listing_change" ("state", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_change_product_id_created_at" ON "listing_change" ("product_id", "created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_change" cascade;`);
    this.addSql(`drop table if exists "listing_draft" cascade;`);
    this.addSql(
      `alter table if exists "listing" drop column if exists "preparation_days", drop column if exists "ingredients", drop column if exists "alcohol_percent", drop column if exists "allergens", drop column if exists "delivery_limit";`,
    );
  }
}
