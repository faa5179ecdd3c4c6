import { Migration } from '@medusajs/framework/mikro-orm/migrations';

const BEFORE = "'waiting', 'sending', 'sent', 'skipped', 'given_up', 'uncertain'";

/** What a person decided about messages that nobody would try again. */
export class Migration20261123211500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(statesAre(`${BEFORE}, 'set_aside'`));
    this.addSql(
      `alter table if exists "outbox_message" add column if not exists "decided_by" text null, add column if not exists "decided_at" timestamptz null, add column if not exists "reason" text null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_outbox_message_state_happened_at" ON "outbox_message" ("state", "happened_at") WHERE state IN ('given_up', 'uncertain', 'set_aside') AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_outbox_message_state_happened_at";`);
    this.addSql(`update "outbox_message" set "state" = 'skipped' where "state" = 'set_aside';`);
    this.addSql(statesAre(BEFORE));
    this.addSql(
      `alter table if exists "outbox_message" drop column if exists "decided_by", drop column if exists "decided_at", drop column if exists "reason";`,
    );
  }
}

const statesAre = (states: string) =>
  `alter table if exists "outbox_message" drop constraint if exists "outbox_message_state_check", add constraint "outbox_message_state_check" check ("state" in (${states}));`;
