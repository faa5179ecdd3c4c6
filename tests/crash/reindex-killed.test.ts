import { afterAll, beforeAll, expect, it } from 'vitest';
import { backendProcess, startOf } from '../harness/backend-process';
import { Database } from '../harness/database';
import { openMarket, type RunningMarket } from '../harness/market';
import { ProcessGroup } from '../harness/process-group';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

interface Version {
  version: number;
  status: string;
  table: string;
  active: boolean;
}

let market: RunningMarket;
let store: Store;
let database: Database;

beforeAll(async () => {
  market = await openMarket();
  store = new Store(market);
  database = new Database(market.databaseUrl);
});

afterAll(async () => {
  await database?.close();
  await market?.close();
});

/** Builds all indexes anew as an operator does, beside the running backend. */
async function startRebuilding(): Promise<ProcessGroup> {
  const { args, env, cwd } = await startOf(await backendProcess(market.dataDir));
  const [medusa = ''] = args;
  const script = './src/scripts/rebuild-search.js';
  return new ProcessGroup({
    name: 'rebuild-search',
    file: process.execPath,
    args: [medusa, 'exec', script],
    cwd,
    env,
  });
}

/** The newest version of the index of products. */
async function newest(): Promise<Version> {
  const [row] = await database.rows<Version>(
    `SELECT v.version, v.status, 'search_vi_' || v.physical_name AS table, v.version = i.active_version AS active
     FROM search_index i JOIN search_index_version v ON v.search_index_id = i.id AND v.deleted_at IS NULL
     WHERE i.name = 'product' ORDER BY v.version DESC LIMIT 1`,
  );
  return row!;
}

const documents = ({ table }: Version) => database.number(`SELECT count(*) FROM ${table}`);
const total = async () => (await store.search({})).total;
const found = async () => (await store.search({ q: 'hat dieu rang muoi' })).hits.map(({ slug }) => slug);

it('killed in the middle of a rebuild, search goes on, and the next start finishes what was begun', async () => {
  const [goods, answer, before] = [await total(), await found(), await newest()];
  expect(before).toMatchObject({ status: 'ready', active: true });
  expect(answer.length).toBeGreaterThan(5);

  const rebuilding = await startRebuilding();
  const half = await waitUntil(
    'the new index to be half full',
    async () => {
      const version = await newest();
      return version.version > before.version && (await documents(version)) > 0 && version;
    },
    90_000,
    1,
  );
  rebuilding.signal('SIGKILL');
  process.kill(await backendProcess(market.dataDir), 'SIGKILL');
  expect((await newest()).active).toBe(false);

  await waitUntil(
    'the backend to be back',
    () =>
      store.search({}).then(
        () => true,
        () => false,
      ),
    60_000,
  );
  // Whether the half-built index is being filled or has taken over: nobody sees an emptier market.
  const seen: number[] = [];
  const finished = await waitUntil(
    'the new index to take over',
    async () => {
      seen.push(await total());
      expect(await found()).toEqual(answer);
      const version = await newest();
      return version.active && version.status === 'ready' && version;
    },
    90_000,
    20,
  );
  expect(finished.version).toBe(half.version);
  expect(await documents(finished)).toBe(goods);
  expect(new Set([...seen, await total()])).toEqual(new Set([goods]));
  expect(await found()).toEqual(answer);
});
