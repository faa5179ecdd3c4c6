import type { ProductSearchResult } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, it } from 'vitest';
import { openMarket, type RunningMarket } from '../../harness/market';
import { processorMs } from '../../harness/processes';
import { waitUntil } from '../../harness/wait-until';
import { HttpClient } from '../http';
import { type Measurement, measure } from '../measure';
import { reportFigures } from '../report';
import { GeneratedIndex } from './index-of';
import { questions } from './questions';

const SIZES = [1000, 10_000, 100_000];
const BUDGET_MS = 25;
/** A shelf's page may take so much longer at 100,000 goods than at 1,000. */
const SHELF_GROWTH = 1.2;
/** Two pages of a shelf. With fewer goods its second page is nearly empty, which is quicker to draw however many goods the market has. */
const FULL_SHELF = 48;
const MINUTES_20 = 1_200_000;

let market: RunningMarket;
let index: GeneratedIndex;
let door: HttpClient;
let pages: HttpClient;
/** Pages of shelves that are full among 1,000 goods too, and those of all others. */
const shelfPages = new Map<number, { full: Measurement; others: Measurement }>();
let fullShelves: Set<string> | undefined;

beforeAll(async () => {
  market = await openMarket({ env: { WORKER_MODE: 'server' } });
  index = new GeneratedIndex(market.databaseUrl);
  door = new HttpClient(market.backend, { 'x-publishable-api-key': market.publishableKey });
  pages = new HttpClient(market.storefront, { 'accept-encoding': 'gzip' });
}, MINUTES_20);

afterAll(async () => {
  door?.close();
  pages?.close();
  await index?.close();
  await market?.close();
});

async function serves(count: number): Promise<void> {
  // The Search Module looks for the active version again after half a minute.
  await waitUntil(
    `${count} goods behind the door`,
    async () => {
      const { total } = await door.read<ProductSearchResult>(`/store/search?price_max=${Date.now() % 1e9}`);
      return total > count / 2 && total <= count;
    },
    180_000,
    2000,
  );
}

/** Waits until the market has read into memory what it answers from. */
async function rests(): Promise<void> {
  await waitUntil(
    'the market at rest',
    async () => {
      const before = await processorMs(market.launcher.id);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return (await processorMs(market.launcher.id)) - before < 200;
    },
    180_000,
    0,
  );
}

interface Asked extends Measurement {
  /** What all programs of the market computed for one question, in milliseconds: the same however busy the machine is. */
  processorMs: number;
}

/** One person asks one question after another, each once. */
async function ask(addresses: string[]): Promise<Asked> {
  const before = await processorMs(market.launcher.id);
  const measured = await measure(
    async (turn) => {
      await door.read(addresses[turn] ?? '');
    },
    { clients: 1, seconds: 120, turns: addresses.length },
  );
  return {
    ...measured,
    processorMs: ((await processorMs(market.launcher.id)) - before) / measured.count,
  };
}

function report(name: string, { p50, p95, processorMs, count }: Asked, limit?: number): void {
  const budget = limit === undefined ? '' : `, ${p95 <= limit ? 'within' : 'over'} its budget of ${limit} ms`;
  reportFigures(
    name,
    `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${budget}; ${processorMs.toFixed(1)} ms of processor; ${count} questions`,
    { p50_ms: p50, p95_ms: p95, processor_ms: processorMs },
  );
}

async function open(addresses: string[]): Promise<Measurement> {
  return measure(
    async (turn) => {
      const { status } = await pages.get(addresses[turn] ?? '');
      if (status !== 200) throw new Error(`${addresses[turn]} answered ${status}`);
    },
    { clients: 1, seconds: 120, turns: addresses.length },
  );
}

for (const count of SIZES) {
  it(
    `${count} goods`,
    async () => {
      const { seconds, megabytes } = await index.build(count);
      const name = `search-${count / 1000}k`;
      reportFigures(`${name}-build`, `built in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`, {
        seconds,
        megabytes,
      });
      await serves(count);
      const budget = count === 100_000 ? BUDGET_MS : undefined;
      const { warmUp, shelves, ...kinds } = questions();
      // Names of shelves and communes, the words of the index and its mirror in memory are read when somebody asks first.
      await ask(['/store/search?q=dieu+ragn', '/store/search?category=hat-dieu', '/store/suggestions?q=zz']);
      await rests();
      await ask(warmUp);
      for (const [kind, addresses] of Object.entries(kinds)) {
        report(`${name}-${kind}`, await ask(addresses), budget);
      }
      report(`${name}-shelves`, await ask(shelves), budget);
      fullShelves ??= await shelvesOf(FULL_SHELF);
      const isFull = (address: string) => fullShelves?.has(shelfOf(address)) ?? false;
      const full = shelves.filter(isFull).map(shopAddress);
      const others = shelves.filter((address) => !isFull(address)).map(shopAddress);
      await open(others.slice(0, 20));
      shelfPages.set(count, { full: await open(full), others: await open(others) });
    },
    MINUTES_20,
  );
}

it('a page of a shelf takes no longer with 100,000 goods than with 1,000', () => {
  const small = shelfPages.get(1000);
  const large = shelfPages.get(100_000);
  if (!small || !large) throw new Error('The pages were not measured');
  reportGrowth('shelf-100k-to-1k', small.full, large.full, SHELF_GROWTH);
  reportGrowth('other-shelves-100k-to-1k', small.others, large.others);
});

function reportGrowth(name: string, small: Measurement, large: Measurement, limit?: number): void {
  const ratio = large.p50 / small.p50;
  const budget =
    limit === undefined ? '' : `, ${ratio <= limit ? 'within' : 'over'} its budget of ${limit} ×`;
  reportFigures(
    name,
    `${ratio.toFixed(2)} × as long (p50 ${small.p50.toFixed(1)} → ${large.p50.toFixed(1)} ms)${budget}; ${large.count} pages`,
    { ratio, p50_ms: large.p50, p95_ms: large.p95 },
  );
}

/** Shelves with at least so many goods. */
async function shelvesOf(least: number): Promise<Set<string>> {
  const { facets } = await door.read<ProductSearchResult>('/store/search?page=2');
  return new Set(facets.category.filter(({ count }) => count >= least).map(({ value }) => value));
}

function shelfOf(address: string): string {
  return new URLSearchParams(address.split('?')[1]).get('category') ?? '';
}

/** The page of the shop for an address of the door: the shelf stands in the path. */
function shopAddress(address: string): string {
  const query = new URLSearchParams(address.split('?')[1]);
  query.delete('category');
  return `/danh-muc/${shelfOf(address)}?${query}`;
}
