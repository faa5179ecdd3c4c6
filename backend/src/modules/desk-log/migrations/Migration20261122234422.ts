import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234422 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "desk_entry" ("id" text not null, "at" timestamptz not null, "actor" text check ("actor" in ('officer', 'key')) not null, "actor_id" text not null, "actor_name" text not null, "role" text null, "method" text not null, "path" text not null, "status" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "desk_entry_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_desk_entry_deleted_at" ON "desk_entry" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_desk_entry_at" ON "desk_entry" ("at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_desk_entry_actor_id_at" ON "desk_entry" ("actor_id", "at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "desk_entry" cascade;`);
  }
}
