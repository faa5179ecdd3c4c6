import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122204217 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "search_day" ("id" text not null, "day" text not null, "folded" text not null, "words" text not null, "searches" integer not null default 0, "not_found" integer not null default 0, "last_hits" integer not null default 0, "clicks" integer not null default 0, "click_positions" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "search_day_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_search_day_deleted_at" ON "search_day" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_search_day_day" ON "search_day" ("day") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_search_day_folded" ON "search_day" ("folded") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_day" cascade;`);
  }
}
