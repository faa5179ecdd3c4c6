import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** A note is written to one stall and stands on its order; one for the whole checkout was read by every stall of it. */
export class Migration20261123091500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "checkout" drop column if exists "note";`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "checkout" add column if not exists "note" text null;`);
  }
}
