import { defineConfig } from 'prisma/config';

// Every Prisma command looks for an engine to download before it does anything; `generate` needs none, so any program will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true';

export default defineConfig({
  schema: 'src/modules/reporting/prisma/schema.prisma',
  migrations: { path: 'src/modules/reporting/prisma/migrations' },
  datasource: { url: reportingUrl() },
});

/** Prisma keeps its list of migrations in the schema that the address names. Without a database, `generate` still works. */
function reportingUrl(): string {
  if (!process.env.DATABASE_URL) return '';
  const url = new URL(process.env.DATABASE_URL);
  url.searchParams.set('schema', 'reporting');
  return url.toString();
}
