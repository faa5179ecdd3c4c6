import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** What people of a stall change stands in the same log as what officers ask. */
export class Migration20261124011600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "desk_entry" drop constraint if exists "desk_entry_actor_check", add constraint "desk_entry_actor_check" check ("actor" in ('officer', 'key', 'member'));`,
    );
    this.addSql(
      `alter table if exists "desk_entry" add column if not exists "seller_id" text null, add column if not exists "details" text null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_desk_entry_seller_id_at" ON "desk_entry" ("seller_id", "at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "desk_entry" where "actor" = 'member';`);
    this.addSql(`drop index if exists "IDX_desk_entry_seller_id_at";`);
    this.addSql(
      `alter table if exists "desk_entry" drop column if exists "seller_id", drop column if exists "details";`,
    );
    this.addSql(
      `alter table if exists "desk_entry" drop constraint if exists "desk_entry_actor_check", add constraint "desk_entry_actor_check" check ("actor" in ('officer', 'key'));`,
    );
  }
}
