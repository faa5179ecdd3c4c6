import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234502 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "checkout" add column if not exists "discount_total" integer not null default 0;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "checkout" drop column if exists "discount_total";`);
  }
}
