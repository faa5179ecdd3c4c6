import { Migration } from '@medusajs/framework/mikro-orm/migrations';

/** Who signs in by phone has no e-mail. */
export class Migration20261123205802 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "member" alter column "email" drop not null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`update "member" set "email" = id || '@khong-co.invalid' where "email" is null;`);
    this.addSql(`alter table if exists "member" alter column "email" set not null;`);
  }
}
