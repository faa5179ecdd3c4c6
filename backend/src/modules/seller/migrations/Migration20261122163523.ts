import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122163523 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "membership" drop constraint if exists "membership_member_id_seller_id_unique";`,
    );
    this.addSql(`alter table if exists "seller" drop constraint if exists "seller_slug_unique";`);
    this.addSql(`alter table if exists "member" drop constraint if exists "member_email_unique";`);
    this.addSql(
      `create table if not exists "member" ("id" text not null, "name" text not null, "email" text not null, "phone" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "member_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_member_email_unique" ON "member" ("email") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_member_deleted_at" ON "member" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "seller" ("id" text not null, "slug" text not null, "name" text not null, "legal_name" text not null, "kind" text check ("kind" in ('cooperative', 'enterprise', 'household', 'individual')) not null, "tax_code" text not null, "representative" text not null, "phone" text not null, "email" text null, "commune_code" text not null, "province_code" text not null, "street" text not null, "lat" real not null, "lon" real not null, "bank_bin" text not null, "bank_account" text not null, "bank_holder" text not null, "settlement_mode" text check ("settlement_mode" in ('direct', 'platform')) not null default 'direct', "vat_method" text check ("vat_method" in ('deduction', 'direct')) not null, "vsic" text not null, "margin_rate" real null, "story" text not null, "photo_key" text not null, "joined_on" text not null, "state" text check ("state" in ('pending', 'active', 'suspended', 'closed')) not null default 'pending', "demo" boolean not null default false, "province_fee" integer not null, "country_fee" integer null, "pickup" boolean not null, "days_min" integer not null, "days_max" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_slug_unique" ON "seller" ("slug") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_deleted_at" ON "seller" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_commune_code" ON "seller" ("commune_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_tax_code" ON "seller" ("tax_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_bank_bin_bank_account" ON "seller" ("bank_bin", "bank_account") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "membership" ("id" text not null, "member_id" text not null, "seller_id" text not null, "role" text check ("role" in ('owner', 'manager', 'staff', 'helper')) not null, "expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "membership_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_membership_member_id" ON "membership" ("member_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_membership_seller_id" ON "membership" ("seller_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_membership_deleted_at" ON "membership" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_membership_member_id_seller_id_unique" ON "membership" ("member_id", "seller_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "membership" add constraint "membership_member_id_foreign" foreign key ("member_id") references "member" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table if exists "membership" add constraint "membership_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "membership" drop constraint if exists "membership_member_id_foreign";`,
    );

    this.addSql(
      `alter table if exists "membership" drop constraint if exists "membership_seller_id_foreign";`,
    );

    this.addSql(`drop table if exists "member" cascade;`);

    this.addSql(`drop table if exists "seller" cascade;`);

    this.addSql(`drop table if exists "membership" cascade;`);
  }
}
