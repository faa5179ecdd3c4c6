import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122163525 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "listing" ("id" text not null, "subtitle" text not null, "photo_keys" text[] not null, "origin_commune_code" text not null, "harvest_months" jsonb not null, "unit" text not null, "vat_class" text not null, "vsic" text not null, "storage" text not null, "shelf_life_days" integer null, "popularity" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_deleted_at" ON "listing" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "certificate" ("id" text not null, "listing_id" text not null, "kind" text check ("kind" in ('ocop', 'vietgap', 'organic', 'gi')) not null, "stars" integer null, "number" text not null, "issuer" text not null, "issued_on" text not null, "expires_on" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_listing_id" ON "certificate" ("listing_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_deleted_at" ON "certificate" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_expires_on" ON "certificate" ("expires_on") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "certificate" add constraint "certificate_listing_id_foreign" foreign key ("listing_id") references "listing" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate" drop constraint if exists "certificate_listing_id_foreign";`,
    );

    this.addSql(`drop table if exists "listing" cascade;`);

    this.addSql(`drop table if exists "certificate" cascade;`);
  }
}
