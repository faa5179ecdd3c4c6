import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Money that no order took is refunded, too. */
export class Migration20261123011500 extends Migration {
  override async up(): Promise<void> {
    this.allow(['return', 'cancellation', 'weighing', 'bank_transaction']);
  }

  override async down(): Promise<void> {
    this.allow(['return', 'cancellation', 'weighing']);
  }

  private allow(sources: string[]): void {
    const list = sources.map((source) => `'${source}'`).join(', ');
    this.addSql(
      `alter table if exists "refund_due" drop constraint if exists "refund_due_source_check", add constraint "refund_due_source_check" check ("source" in (${list}));`,
    );
  }
}
