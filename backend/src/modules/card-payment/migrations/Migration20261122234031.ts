import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234031 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "card_payment" drop constraint if exists "card_payment_session_id_unique";`,
    );
    this.addSql(
      `alter table if exists "card_payment" drop constraint if exists "card_payment_payment_request_id_unique";`,
    );
    this.addSql(`alter table if exists "card_event" drop constraint if exists "card_event_event_id_unique";`);
    this.addSql(
      `create table if not exists "card_event" ("id" text not null, "event_id" text not null, "type" text not null, "subject_id" text not null, "message" jsonb not null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "card_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_card_event_event_id_unique" ON "card_event" ("event_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_card_event_deleted_at" ON "card_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_card_event_created_at" ON "card_event" ("created_at") WHERE done_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "card_payment" ("id" text not null, "payment_request_id" text not null, "checkout_code" text not null, "session_id" text not null, "url" text not null, "intent_id" text null, "state" text check ("state" in ('open', 'paid', 'closed')) not null default 'open', "refusal" text null, "asked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "card_payment_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_card_payment_payment_request_id_unique" ON "card_payment" ("payment_request_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_card_payment_session_id_unique" ON "card_payment" ("session_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_card_payment_deleted_at" ON "card_payment" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_card_payment_intent_id" ON "card_payment" ("intent_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_card_payment_asked_at" ON "card_payment" ("asked_at") WHERE state = 'open' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "card_event" cascade;`);

    this.addSql(`drop table if exists "card_payment" cascade;`);
  }
}
