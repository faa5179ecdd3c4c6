import { Migration } from '@medusajs/framework/mikro-orm/migrations';

const BEFORE =
  "'order_placed', 'order_paid', 'order_expired', 'order_shipped', 'order_delivered', 'order_cancelled', 'refund_paid', 'return_answered', 'seller_new_order', 'opening_asked_back', 'opening_approved', 'opening_refused', 'goods_taken_down', 'goods_put_back', 'goods_change_approved', 'goods_change_refused', 'certificate_verified', 'certificate_refused', 'certificate_suspended', 'certificate_ends', 'certificate_ends_soon', 'stall_suspended', 'stall_reinstated'";
const OF_NOTICES = "'stall_notice', 'stall_notice_withdrawn'";

/** Stalls are told that they will be closed, and when they will not be after all. */
export class Migration20261124005100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(kindsAre(`${BEFORE}, ${OF_NOTICES}`));
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "outbox_message" where "kind" in (${OF_NOTICES});`);
    this.addSql(kindsAre(BEFORE));
  }
}

const kindsAre = (kinds: string) =>
  `alter table if exists "outbox_message" drop constraint if exists "outbox_message_kind_check", add constraint "outbox_message_kind_check" check ("kind" in (${kinds}));`;
