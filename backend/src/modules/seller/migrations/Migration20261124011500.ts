import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** People are invited to work for a stall. */
export class Migration20261124011500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "seller_invitation" ("id" text not null, "seller_id" text not null, "role" text check ("role" in ('owner', 'manager', 'staff', 'helper')) not null, "recipient" text not null, "channel" text check ("channel" in ('sms', 'email')) not null, "days" integer null, "token_hash" text not null, "state" text check ("state" in ('pending', 'accepted', 'declined', 'withdrawn')) not null default 'pending', "invited_by" text not null, "inviter_name" text not null, "expires_at" timestamptz not null, "member_id" text null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_invitation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_invitation_deleted_at" ON "seller_invitation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_invitation_token_hash_unique" ON "seller_invitation" ("token_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_invitation_seller_id_recipient_unique" ON "seller_invitation" ("seller_id", "recipient") WHERE state = 'pending' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seller_invitation" cascade;`);
  }
}
