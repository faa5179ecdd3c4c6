import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122195246 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "seller_state_change" ("id" text not null, "seller_id" text not null, "from_state" text not null, "to_state" text not null, "reason" text not null, "officer_id" text not null, "officer_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_state_change_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_state_change_seller_id" ON "seller_state_change" ("seller_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_state_change_deleted_at" ON "seller_state_change" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_state_change_seller_id_created_at" ON "seller_state_change" ("seller_id", "created_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "seller_state_change" add constraint "seller_state_change_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seller_state_change" cascade;`);
  }
}
