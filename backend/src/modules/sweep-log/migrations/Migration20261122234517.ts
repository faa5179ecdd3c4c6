import { Migration } from '@medusajs/framework/mikro-orm/migrations';

export class Migration20261122234517 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "sweep_finding" ("id" text not null, "sweeper" text not null, "what" text not null, "subject_id" text not null, "mended" boolean not null, "reason" text null, "found_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sweep_finding_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sweep_finding_deleted_at" ON "sweep_finding" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sweep_finding_found_at" ON "sweep_finding" ("found_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sweep_finding_subject_id_what_found_at" ON "sweep_finding" ("subject_id", "what", "found_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sweep_finding" cascade;`);
  }
}
