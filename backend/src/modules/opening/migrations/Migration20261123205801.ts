import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261123205801 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "opening" ("id" text not null, "member_id" text not null, "kind" text check ("kind" in ('cooperative', 'enterprise', 'household', 'individual')) not null, "state" text check ("state" in ('draft', 'submitted', 'asked_back', 'approved', 'refused')) not null default 'draft', "answers" jsonb not null, "terms_version" text null, "terms_at" timestamptz null, "filed" jsonb null, "submitted_at" timestamptz null, "asked" jsonb not null, "decided_at" timestamptz null, "seller_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "opening_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_deleted_at" ON "opening" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_opening_member_id_unique" ON "opening" ("member_id") WHERE state IN ('draft', 'submitted', 'asked_back') AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_state_submitted_at" ON "opening" ("state", "submitted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "opening_paper" ("id" text not null, "opening_id" text not null, "paper" text check ("paper" in ('registration', 'identity_card', 'other')) not null, "name" text not null, "type" text check ("type" in ('webp', 'pdf')) not null, "bytes" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "opening_paper_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_paper_opening_id" ON "opening_paper" ("opening_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_paper_deleted_at" ON "opening_paper" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "opening_event" ("id" text not null, "opening_id" text not null, "event" text check ("event" in ('begin', 'submit', 'ask_back', 'approve', 'refuse')) not null, "from_state" text null, "to_state" text not null, "actor" text check ("actor" in ('member', 'officer')) not null, "actor_id" text not null, "actor_name" text not null, "reason" text null, "fields" jsonb not null, "happened_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "opening_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_event_opening_id" ON "opening_event" ("opening_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_event_deleted_at" ON "opening_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_opening_event_event_happened_at" ON "opening_event" ("event", "happened_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `alter table if exists "opening_paper" add constraint "opening_paper_opening_id_foreign" foreign key ("opening_id") references "opening" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table if exists "opening_event" add constraint "opening_event_opening_id_foreign" foreign key ("opening_id") references "opening" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "opening_event" cascade;`);
    this.addSql(`drop table if exists "opening_paper" cascade;`);
    this.addSql(`drop table if exists "opening" cascade;`);
  }
}
