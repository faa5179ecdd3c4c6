import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234814 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "outbox_message" drop constraint if exists "outbox_message_kind_subject_id_unique";`,
    );
    this.addSql(
      `create table if not exists "outbox_message" ("id" text not null, "kind" text check ("kind" in ('order_placed', 'order_paid', 'order_expired', 'order_shipped', 'order_delivered', 'order_cancelled', 'refund_paid', 'return_answered', 'seller_new_order')) not null, "subject_id" text not null, "checkout_id" text not null, "order_id" text null, "happened_at" timestamptz not null, "state" text check ("state" in ('waiting', 'sending', 'sent', 'skipped', 'given_up', 'uncertain')) not null default 'waiting', "attempts" integer not null default 0, "next_at" timestamptz not null, "claimed_at" timestamptz null, "sent_at" timestamptz null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "outbox_message_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_message_deleted_at" ON "outbox_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_outbox_message_kind_subject_id_unique" ON "outbox_message" ("kind", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_message_next_at" ON "outbox_message" ("next_at") WHERE state = 'waiting' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_message_claimed_at" ON "outbox_message" ("claimed_at") WHERE state = 'sending' AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "outbox_start" ("id" text not null, "at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "outbox_start_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_start_deleted_at" ON "outbox_start" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "outbox_message" cascade;`);

    this.addSql(`drop table if exists "outbox_start" cascade;`);
  }
}
