import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261124003100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "goods_import" ("id" text not null, "seller_id" text not null, "file_name" text not null, "file_hash" text not null, "asked_by" text not null, "state" text check ("state" in ('checked', 'queued', 'running', 'ready', 'failed')) not null default 'checked', "done" integer not null default 0, "total" integer not null default 0, "attempts" integer not null default 0, "beat_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "goods_import_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_goods_import_deleted_at" ON "goods_import" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_goods_import_seller_id_created_at" ON "goods_import" ("seller_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_goods_import_seller_id_file_hash_unique" ON "goods_import" ("seller_id", "file_hash") WHERE state <> 'ready' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_goods_import_state_created_at" ON "goods_import" ("state", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "goods_import_row" ("id" text not null, "import_id" text not null, "line" integer not null, "name" text not null, "lines" jsonb not null, "plan" text check ("plan" in ('create', 'draft', 'update', 'same', 'bad')) not null, "state" text check ("state" in ('waiting', 'done', 'failed')) not null default 'waiting', "problems" jsonb not null, "product_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "goods_import_row_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_goods_import_row_deleted_at" ON "goods_import_row" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_goods_import_row_import_id_line_unique" ON "goods_import_row" ("import_id", "line") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_goods_import_row_import_id_state_line" ON "goods_import_row" ("import_id", "state", "line") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "goods_import_row" cascade;`);
    this.addSql(`drop table if exists "goods_import" cascade;`);
  }
}
