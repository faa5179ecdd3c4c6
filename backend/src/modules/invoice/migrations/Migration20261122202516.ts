import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122202516 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "invoice" add column if not exists "issued_xml_hash" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "invoice" drop column if exists "issued_xml_hash";`);
  }
}
