import { Migration } from '@medusajs/framework/mikro-orm/migrations';

const OLD_KINDS = "'ocop', 'vietgap', 'organic', 'gi'";
const KINDS = "'ocop', 'vietgap', 'globalgap', 'organic', 'gi', 'food_safety'";

/** What stalls say their goods can prove, until an officer has looked at the paper. */
export class Migration20261123161500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(kindsAre(KINDS));
    this.addSql(
      `create table if not exists "certificate_claim" ("id" text not null, "seller_id" text not null, "product_id" text not null, "listing_id" text not null, "kind" text check ("kind" in (${KINDS})) not null, "stars" integer null, "number" text not null, "issuer" text not null, "issued_on" text not null, "expires_on" text not null, "scan_key" text not null, "state" text check ("state" in ('pending', 'verified', 'refused', 'suspended')) not null default 'pending', "asked_by" text not null, "officer_id" text null, "officer_name" text null, "reason" text null, "decided_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_claim_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_claim_deleted_at" ON "certificate_claim" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_claim_seller_id_created_at" ON "certificate_claim" ("seller_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_claim_state_created_at" ON "certificate_claim" ("state", "created_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "certificate_claim" cascade;`);
    this.addSql(kindsAre(OLD_KINDS));
  }
}

const kindsAre = (kinds: string) =>
  `alter table if exists "certificate" drop constraint if exists "certificate_kind_check", add constraint "certificate_kind_check" check ("kind" in (${kinds}));`;
