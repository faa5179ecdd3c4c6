import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261124001501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "agreement" ("id" text not null, "seller_id" text not null, "version" text not null, "number" text not null, "member_id" text null, "member_name" text not null, "phone" text not null, "method" text check ("method" in ('phone_code', 'demo')) not null, "consent" text not null, "signed_at" timestamptz not null, "pdf_hash" text not null, "pdf_bytes" integer not null, "certificate" text not null, "test" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "agreement_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_agreement_deleted_at" ON "agreement" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_agreement_seller_id_version_unique" ON "agreement" ("seller_id", "version") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_agreement_pdf_hash" ON "agreement" ("pdf_hash") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "agreement" cascade;`);
  }
}
