// Brings the database to the state that this code wants: made, migrated, filled. What was done is kept in the database itself.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { Refusal, step } from './say.mjs';
import { backendDir, root } from './settings.mjs';

const NAME = 'market';
const built = join(backendDir, '.medusa', 'server');

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function query(url, text, values) {
  const client = await connect(url);
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function readState(url) {
  await query(url, 'CREATE TABLE IF NOT EXISTS launcher_state (key text PRIMARY KEY, value text NOT NULL)');
  const rows = await query(url, 'SELECT key, value FROM launcher_state');
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

function writeState(url, key, value) {
  return query(
    url,
    'INSERT INTO launcher_state VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, value],
  );
}

/** Everything that a migration could come from: our modules and links, and the versions of all packages. */
function migrationsHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/[\\/](migrations|links|models|search)[\\/]/.test(path))
        hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  };
  walk(join(backendDir, 'src'));
  return hash.digest('hex');
}

const medusa = (name, args, env, show) =>
  run(name, process.execPath, [join(backendDir, 'node_modules', '@medusajs', 'cli', 'cli.js'), ...args], {
    cwd: built,
    env: { ...env, LOG_LEVEL: 'error', NODE_OPTIONS: '--no-deprecation' },
    show,
  });

/** Makes the embedded server's database. A seed that was cut short left nothing of a person's: it starts anew. */
export async function ensureDatabase(postgres) {
  const server = postgres.url('postgres');
  const [found] = await query(server, 'SELECT 1 AS yes FROM pg_database WHERE datname = $1', [NAME]);
  const url = postgres.url(NAME);
  if (found && (await readState(url)).pack?.startsWith('loading')) {
    await query(server, `DROP DATABASE ${NAME}`);
    await query(server, `CREATE DATABASE ${NAME}`);
  }
  if (!found) await query(server, `CREATE DATABASE ${NAME}`);
  return url;
}

/** A shop that this launcher did not make is somebody's: it is neither migrated nor filled. */
async function refuseForeignShop(url) {
  const [{ table }] = await query(url, "SELECT to_regclass('public.product') AS table");
  if (table === null) return;
  const products = await query(url, 'SELECT 1 FROM product LIMIT 1');
  if (products.length === 0) return;
  throw new Refusal(
    'This database holds a shop that npm start did not make. Nothing in it was touched; give DATABASE_URL an empty database.',
  );
}

export async function migrate(url, env) {
  const state = await readState(url);
  if (!state.pack) await refuseForeignShop(url);
  // Which engine searches is part of how the indexes lie.
  const hash = `${migrationsHash()}${env.MEILISEARCH_HOST ? ' meilisearch' : ''}`;
  if (state.migrations === hash) return;
  await step('Migrate the database', () =>
    medusa('The migration', ['db:migrate', '--execute-safe-links'], env),
  );
  await writeState(url, 'migrations', hash);
}

export async function seed(url, env, province) {
  const state = await readState(url);
  if (state.pack === province) return;
  if (state.pack?.startsWith('loading')) {
    throw new Refusal('Filling this database was cut short. Give DATABASE_URL an empty database.');
  }
  if (state.pack) {
    throw new Refusal(
      `This data folder holds the market "${state.pack}". For "${province}" set another DATA_DIR.`,
    );
  }
  await writeState(url, 'pack', `loading ${province}`);
  await step(`Fill the market (${province})`, () =>
    medusa('The seed', ['exec', './src/scripts/load-pack.js', province], env, true),
  );
  await writeState(url, 'pack', province);
}

export async function publishableKey(url) {
  const [row] = await query(
    url,
    "SELECT token FROM api_key WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL ORDER BY created_at LIMIT 1",
  );
  if (!row) throw new Refusal('The market has no publishable key; was the database filled?');
  return row.token;
}
