import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "basket" add column if not exists "voucher_codes" text[] not null default '{}';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "basket" drop column if exists "voucher_codes";`);
  }
}
