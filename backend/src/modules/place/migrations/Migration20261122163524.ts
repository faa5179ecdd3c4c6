import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122163524 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "commune" ("code" text not null, "name" text not null, "province_code" text not null, "in_market_area" boolean not null default false, "lat" real null, "lon" real null, "population" integer null, "area_km2" real null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commune_pkey" primary key ("code"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commune_deleted_at" ON "commune" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commune_province_code" ON "commune" ("province_code") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "former_unit" ("id" text not null, "former_code" text not null, "name" text not null, "kind" text check ("kind" in ('district', 'commune')) not null, "former_district" text null, "former_province" text not null, "commune_code" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "former_unit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_former_unit_deleted_at" ON "former_unit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_former_unit_commune_code" ON "former_unit" ("commune_code") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "province" ("code" text not null, "name" text not null, "full_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "province_pkey" primary key ("code"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_province_deleted_at" ON "province" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "commune" cascade;`);

    this.addSql(`drop table if exists "former_unit" cascade;`);

    this.addSql(`drop table if exists "province" cascade;`);
  }
}
