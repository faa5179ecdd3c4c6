import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

export const MIGRATIONS_FOLDER = join(__dirname, 'prisma', 'migrations');

const SOURCE_INDEXES = readFileSync(join(__dirname, 'prisma', 'source-indexes.sql'), 'utf8');

/** The key that Prisma's own schema engine locks while it migrates. */
const PRISMA_ADVISORY_LOCK = 72707369;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the schema `reporting` up to date as `prisma migrate deploy` would, without the engine that it downloads: the same folder,
 * the same table `_prisma_migrations`, checksum and lock, so that either may run after the other.
 * @returns the names of the migrations that were applied now
 * @throws when a migration failed half-way before, or was edited after it had been applied
 */
export async function applyMigrations(databaseUrl: string, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_ADVISORY_LOCK]);
    await createMigrationsTable(client);
    const pending = await pendingMigrations(client, readMigrations(folder));
    for (const migration of pending) await applyMigration(client, migration);
    await client.query(SOURCE_INDEXES);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function createMigrationsTable(client: Client): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS "reporting"');
  await client.query(`CREATE TABLE IF NOT EXISTS "reporting"."_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`);
}

async function pendingMigrations(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM "reporting"."_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const known = new Map(rows.map((row) => [row.migration_name, row]));
  return migrations.filter(({ name, checksum }) => {
    const row = known.get(name);
    if (!row) return true;
    if (!row.finished_at)
      throw new Error(`Migration ${name} of the schema reporting failed before; resolve it first.`);
    if (row.checksum !== checksum) throw new Error(`Migration ${name} was edited after it had been applied.`);
    return false;
  });
}

/** All or nothing, together with its row: a failure leaves the database as it was. */
async function applyMigration(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "reporting"."_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
