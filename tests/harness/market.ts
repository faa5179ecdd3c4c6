import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OTHER_CONNECTORS } from './bank-connector';
import { Database } from './database';
import { freePorts } from './free-ports';
import { ProcessGroup } from './process-group';
import { ROOT, temporaryFolder } from './workspace';

const run = promisify(execFile);
const READY = /^ready storefront=(\S+) admin=(\S+) backend=(\S+)$/m;
const FIRST_START_MS = 300_000;

export interface DemoSignIn {
  role: string;
  email: string;
  password: string;
  seller_slug?: string;
}

/** Where a running market listens and what its tests may know of it; plain data, so that it can be handed to other processes. */
export interface MarketAddress {
  storefront: string;
  admin: string;
  backend: string;
  databaseUrl: string;
  publishableKey: string;
  bankSecret: string;
  /** The stand-in for Stripe; null in a market without cards. */
  stripe: string | null;
  dataDir: string;
  signIns: DemoSignIn[];
}

export interface RunningMarket extends MarketAddress {
  launcher: ProcessGroup;
  /** Stops everything and removes the data. */
  close(): Promise<void>;
}

export interface MarketOptions {
  province?: string;
  env?: NodeJS.ProcessEnv;
  /** A folder with the data of an earlier market; otherwise a new one, perhaps filled from `MARKET_TEMPLATE`. */
  dataDir?: string;
}

export interface Launch {
  launcher: ProcessGroup;
  postgresPort: number;
}

/** Starts the launcher without waiting; the ports are free ones unless `env` says otherwise. */
export async function startLauncher(options: MarketOptions & { dataDir: string }): Promise<Launch> {
  const [storefront, admin, backend, postgresPort = 0] = await freePorts(4);
  const launcher = new ProcessGroup({
    name: 'npm start',
    file: process.execPath,
    args: [join(ROOT, 'scripts', 'start.mjs'), ...(options.province ? ['--province', options.province] : [])],
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: process.env.LANG,
      OPERATOR_DASHBOARD: process.env.OPERATOR_DASHBOARD,
      DATA_DIR: options.dataDir,
      CASSO_CHECKSUM_KEY: OTHER_CONNECTORS.casso,
      PAYOS_CHECKSUM_KEY: OTHER_CONNECTORS.payos,
      STOREFRONT_PORT: String(storefront),
      ADMIN_PORT: String(admin),
      BACKEND_PORT: String(backend),
      POSTGRES_PORT: String(postgresPort),
      ...options.env,
    },
  });
  return { launcher, postgresPort };
}

/** The whole market as `npm start` runs it, with its own data. */
export async function openMarket(options: MarketOptions = {}): Promise<RunningMarket> {
  const dataDir = options.dataDir ?? (await newDataDir(options));
  const { launcher, postgresPort } = await startLauncher({ ...options, dataDir });
  try {
    const [, storefront = '', admin = '', backend = ''] = await launcher.line(READY, FIRST_START_MS);
    const secrets = await readJson<Record<'SEPAY_WEBHOOK_SECRET' | 'POSTGRES_PASSWORD', string>>(
      join(dataDir, 'secrets.json'),
    );
    const databaseUrl = `postgresql://market:${secrets.POSTGRES_PASSWORD}@127.0.0.1:${postgresPort}/market`;
    return {
      storefront,
      admin,
      backend,
      databaseUrl,
      publishableKey: await publishableKey(databaseUrl),
      bankSecret: secrets.SEPAY_WEBHOOK_SECRET,
      stripe: options.env?.STRIPE_API_BASE ?? null,
      dataDir,
      signIns: await readJson<DemoSignIn[]>(join(dataDir, 'demo-sign-ins.json')),
      launcher,
      async close() {
        await launcher.stop();
        if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await launcher.stop();
    throw error;
  }
}

/** An empty folder; or, for the usual market in a run of many suites, a copy of the one that was filled first. */
async function newDataDir(options: MarketOptions): Promise<string> {
  const folder = await temporaryFolder('market');
  const template = process.env.MARKET_TEMPLATE;
  if (!template || options.province) return folder;
  if (!existsSync(template)) await fillTemplate(template);
  await run('cp', ['-a', `${template}/.`, folder]);
  return folder;
}

async function fillTemplate(template: string): Promise<void> {
  const dataDir = await temporaryFolder('filling');
  const { launcher } = await startLauncher({ dataDir });
  try {
    await launcher.line(READY, FIRST_START_MS);
  } finally {
    await launcher.stop();
  }
  await run('cp', ['-a', dataDir, template]);
  await rm(dataDir, { recursive: true, force: true });
}

async function publishableKey(databaseUrl: string): Promise<string> {
  const database = new Database(databaseUrl);
  try {
    const [row] = await database.rows<{ token: string }>(
      "SELECT token FROM api_key WHERE type = 'publishable' AND deleted_at IS NULL",
    );
    if (!row) throw new Error('The market has no publishable key');
    return row.token;
  } finally {
    await database.close();
  }
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
