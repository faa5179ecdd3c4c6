import { Migration } from '@medusajs/framework/mikro-orm/migrations';

const BEFORE = `'order_placed', 'order_paid', 'order_expired', 'order_shipped', 'order_delivered', 'order_cancelled', 'refund_paid', 'return_answered', 'seller_new_order'`;

/** Messages that are about no checkout: what an officer decided on the opening of a stall. */
export class Migration20261123205803 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "outbox_message" alter column "checkout_id" drop not null;`);
    this.addSql(
      `alter table if exists "outbox_message" drop constraint if exists "outbox_message_kind_check";`,
    );
    this.addSql(
      `alter table if exists "outbox_message" add constraint "outbox_message_kind_check" check ("kind" in (${BEFORE}, 'opening_asked_back', 'opening_approved', 'opening_refused'));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "outbox_message" where "checkout_id" is null;`);
    this.addSql(
      `alter table if exists "outbox_message" drop constraint if exists "outbox_message_kind_check";`,
    );
    this.addSql(
      `alter table if exists "outbox_message" add constraint "outbox_message_kind_check" check ("kind" in (${BEFORE}));`,
    );
    this.addSql(`alter table if exists "outbox_message" alter column "checkout_id" set not null;`);
  }
}
