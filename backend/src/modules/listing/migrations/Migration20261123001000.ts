import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Goods that are weighed when they are packed. */
export class Migration20261123001000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "listing" add column if not exists "weight_tolerance" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "listing" drop column if exists "weight_tolerance";`);
  }
}
