import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Requests to take goods off the market. */
export class Migration20261123205500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "takedown" ("id" text not null, "product_id" text not null, "seller_id" text not null, "source" text check ("source" in ('authority', 'shopper', 'province')) not null, "requester" text not null, "document" text null, "claim" text not null, "received_at" timestamptz not null, "due_at" timestamptz not null, "state" text check ("state" in ('pending', 'ordered', 'dismissed', 'lifted')) not null default 'pending', "was_published" boolean not null default false, "officer_id" text null, "officer_name" text null, "reason" text null, "decided_at" timestamptz null, "answer" text null, "answered_by" text null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "takedown_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_takedown_deleted_at" ON "takedown" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_takedown_state_due_at" ON "takedown" ("state", "due_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_takedown_product_id_created_at" ON "takedown" ("product_id", "created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "takedown" cascade;`);
  }
}
