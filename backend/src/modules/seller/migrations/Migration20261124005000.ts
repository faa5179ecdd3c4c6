import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Stalls are told some days before they are closed. */
export class Migration20261124005000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "suspension_notice" ("id" text not null, "seller_id" text not null, "reason" text not null, "officer_id" text not null, "officer_name" text not null, "closes_at" timestamptz not null, "state" text check ("state" in ('pending', 'withdrawn', 'carried_out', 'overtaken')) not null default 'pending', "withdrawn_reason" text null, "withdrawn_by" text null, "ended_at" timestamptz null, "answer" text null, "answered_by" text null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "suspension_notice_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_suspension_notice_deleted_at" ON "suspension_notice" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_suspension_notice_seller_id_unique" ON "suspension_notice" ("seller_id") WHERE state = 'pending' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_suspension_notice_state_closes_at" ON "suspension_notice" ("state", "closes_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "suspension_notice" cascade;`);
  }
}
