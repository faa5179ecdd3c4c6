import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Market } from '@cho-phien/backend/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { freePorts } from '../harness/free-ports';
import { openMarket, type RunningMarket, startLauncher } from '../harness/market';
import { processesOf } from '../harness/processes';
import { Store } from '../harness/store';
import { temporaryFolder } from '../harness/workspace';

const folders: string[] = [];
let open: RunningMarket | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const made = await temporaryFolder('launcher');
  folders.push(made);
  return made;
}

/** What the launcher says when it refuses to start. */
async function refusal(
  env: NodeJS.ProcessEnv,
  dataDir?: string,
): Promise<{ code: number | null; said: string }> {
  const { launcher } = await startLauncher({ dataDir: dataDir ?? (await folder()), env });
  try {
    return { code: await launcher.exitCode(60_000), said: launcher.output };
  } finally {
    await launcher.stop();
  }
}

describe('the launcher refuses with one clear sentence', () => {
  it.each(['STOREFRONT_PORT', 'ADMIN_PORT', 'BACKEND_PORT', 'POSTGRES_PORT'])(
    'when %s is taken',
    async (name) => {
      const [port] = await freePorts(1);
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
      try {
        const { code, said } = await refusal({ [name]: String(port) });
        expect(code).toBe(1);
        expect(said).toContain(`Port ${port} is taken`);
        expect(said).toContain(name);
      } finally {
        await new Promise((resolve) => other.close(resolve));
      }
    },
  );

  it('when the database folder is something else, and touches nothing in it', async () => {
    const dataDir = await folder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'mine');
    const { code, said } = await refusal({}, dataDir);
    expect(code).toBe(1);
    expect(said).toContain('is not a database folder');
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['letter.txt']);
  });

  it('when the database folder is damaged, and keeps what is there', async () => {
    const dataDir = await folder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '9.6\n');
    await writeFile(join(dataDir, 'postgres', 'precious'), 'rows');
    const { code, said } = await refusal({}, dataDir);
    expect(code).toBe(1);
    expect(said).toMatch(/database in .* does not start|not a database folder/);
    expect(existsSync(join(dataDir, 'postgres', 'precious'))).toBe(true);
  });

  it('on a Node that is too old', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;
    const { code, said } = await refusal({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}`,
    });
    expect(code).toBe(1);
    expect(said).toMatch(/Node 20\.19 or newer is needed; this is 18\.20\.4/);
  });

  it('in production without secrets, and makes none up', async () => {
    const dataDir = await folder();
    const { code, said } = await refusal({ NODE_ENV: 'production' }, dataDir);
    expect(code).toBe(1);
    expect(said).toContain('JWT_SECRET');
    expect(existsSync(join(dataDir, 'secrets.json'))).toBe(false);
  });

  it.each([
    [{ STOREFRONT_PORT: 'eight thousand' }, 'STOREFRONT_PORT'],
    [{ PROVINCE: 'atlantis' }, 'atlantis'],
  ])('with %j', async (env, named) => {
    const { code, said } = await refusal(env);
    expect(code).toBe(1);
    expect(said).toContain(named);
  });
});

describe('a market', () => {
  it('starts again on its data, refuses a second launcher, and leaves no process behind', async () => {
    open = await openMarket();
    const dataDir = open.dataDir;
    const store = new Store(open);
    const { id } = await store.newBasket();

    const second = await refusal({}, dataDir);
    expect(second.code).toBe(1);
    expect(second.said).toContain('already running');

    const { launcher } = open;
    process.kill(launcher.id, 'SIGTERM');
    expect(await launcher.exitCode(30_000)).toBe(0);
    expect(await processesOf(launcher.id, dataDir)).toEqual([]);

    const begun = performance.now();
    const again = await openMarket({ dataDir });
    try {
      const seconds = (performance.now() - begun) / 1000;
      console.info(`second start: ${seconds.toFixed(1)} s`);
      expect(seconds).toBeLessThan(60);
      expect(again.bankSecret).toBe(open.bankSecret);
      expect((await new Store(again).ask('GET', `/store/baskets/${id}`)).status).toBe(200);
    } finally {
      await again.close();
    }
  });

  it('of another province has its own name, places and goods, and no code', async () => {
    open = await openMarket({ province: 'binh-duong' });
    const store = new Store(open);
    const { hits, total } = await store.search({});
    expect(total).toBe(10);
    expect(hits.length).toBe(10);
    const market = (await store.ask<Market>('GET', '/store/market')).ok();
    expect(market).toMatchObject({ key: 'binh-duong', counts: { sellers: 5, products: 10 } });
    const home = await (await fetch(open.storefront)).text();
    expect(home).toContain(market.name);
    expect(home).not.toContain('Bình Phước');
  });
});
