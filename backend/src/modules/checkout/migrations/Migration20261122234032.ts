import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234032 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_request" add column if not exists "method" text check ("method" in ('vietqr', 'card')) not null default 'vietqr', add column if not exists "purpose" text check ("purpose" in ('checkout', 'door')) not null default 'checkout';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_request" drop column if exists "method", drop column if exists "purpose";`,
    );
  }
}
