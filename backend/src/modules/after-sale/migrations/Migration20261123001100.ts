import { Migration } from '@medusajs/framework/mikro-orm/migrations';

const EVENTS = [
  'cancel_requested',
  'return_requested',
  'return_accepted',
  'return_refused',
  'return_withdrawn',
  'return_received',
  'refund_due',
  'refund_account_given',
  'refund_card_failed',
  'refund_paid',
  'refund_cancelled',
];
const SOURCES = ['return', 'cancellation'];

/** Goods that are weighed when they are packed, and what their buyers get back. */
export class Migration20261123001100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "weighing" ("id" text not null, "order_id" text not null, "weighed_by" text not null, "weighed_at" timestamptz not null, "lines" jsonb not null, "amount_off" integer not null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "weighing_pkey" primary key ("id"), constraint "weighing_amount_off" check (amount_off >= 0));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_weighing_order_id_unique" ON "weighing" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weighing_deleted_at" ON "weighing" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weighing_weighed_at" ON "weighing" ("weighed_at") WHERE done_at IS NULL AND deleted_at IS NULL;`,
    );
    this.allow('after_sale_event', 'event', ['weighed', ...EVENTS]);
    this.allow('refund_due', 'source', [...SOURCES, 'weighing']);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "weighing" cascade;`);
    this.allow('after_sale_event', 'event', EVENTS);
    this.allow('refund_due', 'source', SOURCES);
  }

  private allow(table: string, column: string, values: string[]): void {
    const name = `${table}_${column}_check`;
    this.addSql(`alter table if exists "${table}" drop constraint if exists "${name}";`);
    const list = values.map((value) => `'${value}'`).join(', ');
    this.addSql(
      `alter table if exists "${table}" add constraint "${name}" check ("${column}" in (${list}));`,
    );
  }
}
