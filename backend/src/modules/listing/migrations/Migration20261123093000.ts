import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Photographs that stalls send themselves. */
export class Migration20261123093000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing_picture" ("id" text not null, "key" text not null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_picture_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_picture_key_unique" ON "listing_picture" ("key") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_picture_deleted_at" ON "listing_picture" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_picture_seller_id_created_at" ON "listing_picture" ("seller_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_picture_created_at" ON "listing_picture" ("created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_picture" cascade;`);
  }
}
