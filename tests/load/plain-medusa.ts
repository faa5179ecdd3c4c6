import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ProcessGroup } from '../harness/process-group';
import { ROOT, temporaryFolder } from '../harness/workspace';

const run = promisify(execFile);
const BACKEND_MODULES = join(ROOT, 'backend', 'node_modules');
const CLI = join(BACKEND_MODULES, '@medusajs', 'cli', 'cli.js');
const MINUTES_5 = 300_000;

export interface Goods {
  slug: string;
  title: string;
  description: string;
  variants: { title: string; sku: string; price: number; stock: number; weight: number }[];
}

/** What a shopper's program must know of it. */
interface Keys {
  publishableKey: string;
  regionId: string;
  shippingOptionId: string;
  promoCode: string;
}

/** A running Medusa of the same version with the same goods and nothing of ours: the measure for every ratio. */
export interface PlainAddress extends Keys {
  url: string;
}

/**
 * Sets a plain Medusa up in an empty database and starts it in production mode.
 * Its packages are those of the workspace's backend.
 */
export async function startPlainMedusa(
  databaseUrl: string,
  port: number,
  goods: readonly Goods[],
): Promise<PlainAddress & { stop(): Promise<void> }> {
  const folder = await temporaryFolder('plain-medusa');
  await cp(join(import.meta.dirname, 'plain-medusa'), folder, { recursive: true });
  await symlink(BACKEND_MODULES, join(folder, 'node_modules'), 'dir');
  await writeFile(join(folder, 'goods.json'), JSON.stringify(goods));
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    PLAIN_SECRET: randomBytes(24).toString('hex'),
    PLAIN_GOODS: join(folder, 'goods.json'),
    PLAIN_KEYS: join(folder, 'keys.json'),
    MEDUSA_DISABLE_TELEMETRY: '1',
  };
  const medusa = (...args: string[]) =>
    run(process.execPath, [CLI, ...args], { cwd: folder, env, timeout: MINUTES_5, maxBuffer: 1 << 26 });
  await medusa('db:migrate');
  await medusa('exec', './fill.js');
  const keys = JSON.parse(await readFile(env.PLAIN_KEYS, 'utf8')) as Keys;

  const server = new ProcessGroup({
    name: 'plain Medusa',
    file: process.execPath,
    args: [CLI, 'start', '--host', '127.0.0.1', '--port', String(port)],
    cwd: folder,
    env: { ...env, LOG_LEVEL: 'info' },
  });
  await server.line(/Server is ready on port/, 60_000);
  return {
    ...keys,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
