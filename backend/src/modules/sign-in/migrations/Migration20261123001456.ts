import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261123001456 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "sign_in_code" drop constraint if exists "sign_in_code_phone_unique";`,
    );
    this.addSql(
      `create table if not exists "sign_in_code" ("id" text not null, "phone" text not null, "code_hash" text not null, "tries" integer not null default 0, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sign_in_code_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sign_in_code_phone_unique" ON "sign_in_code" ("phone") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sign_in_code_deleted_at" ON "sign_in_code" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "sign_in_count" ("id" text not null, "count" integer not null, "until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sign_in_count_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sign_in_count_deleted_at" ON "sign_in_count" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sign_in_count_until" ON "sign_in_count" ("until") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sign_in_code" cascade;`);

    this.addSql(`drop table if exists "sign_in_count" cascade;`);
  }
}
