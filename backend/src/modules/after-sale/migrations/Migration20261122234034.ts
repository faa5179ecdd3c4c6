import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234034 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "after_sale_event" drop constraint if exists "after_sale_event_event_check";`,
    );

    this.addSql(
      `alter table if exists "after_sale_event" add constraint "after_sale_event_event_check" check("event" in ('cancel_requested', 'return_requested', 'return_accepted', 'return_refused', 'return_withdrawn', 'return_received', 'refund_due', 'refund_account_given', 'refund_card_failed', 'refund_paid', 'refund_cancelled'));`,
    );

    this.addSql(
      `alter table if exists "refund_due" add column if not exists "method" text check ("method" in ('transfer', 'card')) not null default 'transfer', add column if not exists "card_refund_id" text null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_due_due_at" ON "refund_due" ("due_at") WHERE state = 'due' AND method = 'card' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "after_sale_event" drop constraint if exists "after_sale_event_event_check";`,
    );

    this.addSql(
      `alter table if exists "after_sale_event" add constraint "after_sale_event_event_check" check("event" in ('cancel_requested', 'return_requested', 'return_accepted', 'return_refused', 'return_withdrawn', 'return_received', 'refund_due', 'refund_account_given', 'refund_paid', 'refund_cancelled'));`,
    );

    this.addSql(`drop index if exists "IDX_refund_due_due_at";`);
    this.addSql(
      `alter table if exists "refund_due" drop column if exists "method", drop column if exists "card_refund_id";`,
    );
  }
}
