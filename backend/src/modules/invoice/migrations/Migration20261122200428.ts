import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122200428 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "revenue_declaration" drop constraint if exists "revenue_declaration_seller_id_year_unique";`,
    );
    this.addSql(
      `alter table if exists "invoice_signing_key" drop constraint if exists "invoice_signing_key_holder_unique";`,
    );
    this.addSql(
      `alter table if exists "invoice_series" drop constraint if exists "invoice_series_seller_id_form_series_unique";`,
    );
    this.addSql(
      `alter table if exists "invoice_registration" drop constraint if exists "invoice_registration_seller_id_unique";`,
    );
    this.addSql(
      `alter table if exists "invoice" drop constraint if exists "invoice_seller_tax_code_lookup_code_unique";`,
    );
    this.addSql(
      `alter table if exists "invoice" drop constraint if exists "invoice_seller_id_form_series_number_unique";`,
    );
    this.addSql(`alter table if exists "invoice" drop constraint if exists "invoice_cause_unique";`);
    this.addSql(
      `create table if not exists "invoice" ("id" text not null, "seller_id" text not null, "seller_tax_code" text not null, "order_id" text not null, "checkout_code" text not null, "cause" text not null, "kind" text check ("kind" in ('original', 'adjust', 'replace')) not null, "original_id" text null, "state" text check ("state" in ('draft', 'numbered', 'signed', 'sent', 'issued', 'rejected')) not null, "form" text not null, "series" text null, "number" integer null, "issued_on" text null, "buyer_name" text not null, "total" integer not null, "content" jsonb not null, "sale" jsonb not null, "due_at" timestamptz not null, "test" boolean not null, "lookup_code" text not null, "signed_at" timestamptz null, "xml_hash" text null, "pdf_hash" text null, "submission" integer not null default 1, "attempts" integer not null default 0, "next_try_at" timestamptz null, "sent_at" timestamptz null, "provider" text null, "answer_id" text null, "answered_at" timestamptz null, "tax_office_code" text null, "problem" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_pkey" primary key ("id"), constraint invoice_has_number check ((state = 'draft') = (number IS NULL) AND (number IS NULL) = (series IS NULL) AND (number IS NULL) = (issued_on IS NULL)), constraint invoice_has_document check (state IN ('draft', 'numbered') OR (xml_hash IS NOT NULL AND signed_at IS NOT NULL)), constraint invoice_was_answered check (state NOT IN ('issued', 'rejected') OR (provider IS NOT NULL AND answer_id IS NOT NULL AND answered_at IS NOT NULL)), constraint invoice_form check (form IN ('1', '2')), constraint invoice_has_original check ((kind = 'original') = (original_id IS NULL)));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_deleted_at" ON "invoice" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_cause_unique" ON "invoice" ("cause") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_seller_id_form_series_number_unique" ON "invoice" ("seller_id", "form", "series", "number") WHERE number IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_seller_tax_code_lookup_code_unique" ON "invoice" ("seller_tax_code", "lookup_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_order_id" ON "invoice" ("order_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_seller_id_due_at" ON "invoice" ("seller_id", "due_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_original_id" ON "invoice" ("original_id") WHERE original_id IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_next_try_at" ON "invoice" ("next_try_at") WHERE state IN ('signed', 'sent') AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_state" ON "invoice" ("state") WHERE state IN ('draft', 'numbered') AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "invoice_error_notice" ("id" text not null, "seller_id" text not null, "invoice_id" text not null, "reason" text not null, "buyer" jsonb not null, "state" text check ("state" in ('signed', 'sent', 'accepted', 'rejected')) not null default 'signed', "member_id" text not null, "xml_hash" text not null, "attempts" integer not null default 0, "next_try_at" timestamptz null, "answer_id" text null, "problem" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_error_notice_pkey" primary key ("id"), constraint error_notice_was_answered check (state NOT IN ('accepted', 'rejected') OR answer_id IS NOT NULL));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_error_notice_deleted_at" ON "invoice_error_notice" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_error_notice_invoice_id" ON "invoice_error_notice" ("invoice_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_error_notice_next_try_at" ON "invoice_error_notice" ("next_try_at") WHERE state IN ('signed', 'sent') AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "invoice_event" ("id" text not null, "invoice_id" text not null, "event" text not null, "at" timestamptz not null, "member_id" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_event_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_event_deleted_at" ON "invoice_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_event_invoice_id" ON "invoice_event" ("invoice_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "invoice_registration" ("id" text not null, "seller_id" text not null, "valid_from" text not null, "coding" text check ("coding" in ('coded', 'uncoded')) not null, "mode" text check ("mode" in ('ordinary', 'cash_register')) not null, "cash_register_code" text null, "letters" text not null, "delegation" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_registration_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_registration_deleted_at" ON "invoice_registration" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_registration_seller_id_unique" ON "invoice_registration" ("seller_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "invoice_series" ("id" text not null, "seller_id" text not null, "form" text not null, "series" text not null, "last_number" integer not null default 0, "last_issued_on" text not null default '', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_series_pkey" primary key ("id"), constraint invoice_series_length check (last_number BETWEEN 0 AND 99999999), constraint invoice_series_form check (form IN ('1', '2')));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_series_deleted_at" ON "invoice_series" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_series_seller_id_form_series_unique" ON "invoice_series" ("seller_id", "form", "series") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "invoice_signing_key" ("id" text not null, "holder" text not null, "certificate" text not null, "sealed_key" text not null, "retired_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "invoice_signing_key_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_invoice_signing_key_deleted_at" ON "invoice_signing_key" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_invoice_signing_key_holder_unique" ON "invoice_signing_key" ("holder") WHERE retired_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "revenue_declaration" ("id" text not null, "seller_id" text not null, "year" integer not null, "amount" numeric not null, "declared_by" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "revenue_declaration_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_revenue_declaration_deleted_at" ON "revenue_declaration" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_revenue_declaration_seller_id_year_unique" ON "revenue_declaration" ("seller_id", "year") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "invoice" cascade;`);

    this.addSql(`drop table if exists "invoice_error_notice" cascade;`);

    this.addSql(`drop table if exists "invoice_event" cascade;`);

    this.addSql(`drop table if exists "invoice_registration" cascade;`);

    this.addSql(`drop table if exists "invoice_series" cascade;`);

    this.addSql(`drop table if exists "invoice_signing_key" cascade;`);

    this.addSql(`drop table if exists "revenue_declaration" cascade;`);
  }
}
