import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234421 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "weekly_snapshot" drop constraint if exists "weekly_snapshot_week_unique";`,
    );
    this.addSql(
      `alter table if exists "push_delivery" drop constraint if exists "push_delivery_endpoint_id_event_subject_unique";`,
    );
    this.addSql(`alter table if exists "machine_key" drop constraint if exists "machine_key_hash_unique";`);
    this.addSql(
      `create table if not exists "machine_key" ("id" text not null, "name" text not null, "prefix" text not null, "hash" text not null, "scopes" text[] not null, "made_by" text not null, "made_by_name" text not null, "last_used_at" timestamptz null, "revoked_by_name" text null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "machine_key_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_machine_key_hash_unique" ON "machine_key" ("hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_machine_key_deleted_at" ON "machine_key" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "push_delivery" ("id" text not null, "endpoint_id" text not null, "event" text check ("event" in ('report.frozen', 'snapshot.taken')) not null, "subject" text not null, "body" text not null, "state" text check ("state" in ('waiting', 'delivered', 'failed')) not null default 'waiting', "attempts" integer not null default 0, "due_at" timestamptz not null, "last_status" integer null, "last_error" text null, "delivered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "push_delivery_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_push_delivery_deleted_at" ON "push_delivery" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_push_delivery_endpoint_id_event_subject_unique" ON "push_delivery" ("endpoint_id", "event", "subject") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_push_delivery_due_at" ON "push_delivery" ("due_at") WHERE state = 'waiting' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "push_endpoint" ("id" text not null, "name" text not null, "url" text not null, "made_by" text not null, "made_by_name" text not null, "stopped_by_name" text null, "stopped_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "push_endpoint_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_push_endpoint_deleted_at" ON "push_endpoint" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "weekly_snapshot" ("id" text not null, "week" text not null, "taken_at" timestamptz not null, "content" text not null, "sha256" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "weekly_snapshot_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_weekly_snapshot_week_unique" ON "weekly_snapshot" ("week") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weekly_snapshot_deleted_at" ON "weekly_snapshot" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "machine_key" cascade;`);

    this.addSql(`drop table if exists "push_delivery" cascade;`);

    this.addSql(`drop table if exists "push_endpoint" cascade;`);

    this.addSql(`drop table if exists "weekly_snapshot" cascade;`);
  }
}
