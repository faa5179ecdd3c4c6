import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261123072000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "webhook_day" ("id" text not null, "day" text not null, "sender" text check ("sender" in ('sepay', 'casso', 'payos', 'stripe', 'unknown')) not null, "outcome" text check ("outcome" in ('taken', 'repeated', 'switched_off', 'cut_off', 'too_long', 'unsigned', 'malformed_time', 'wrong_signature', 'out_of_time', 'unreadable')) not null, "messages" integer not null, "first_at" timestamptz not null, "last_at" timestamptz not null, "last_hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_day_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_day_deleted_at" ON "webhook_day" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_day_day" ON "webhook_day" ("day") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webhook_day" cascade;`);
  }
}
