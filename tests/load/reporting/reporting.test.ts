import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../harness/database';
import { Desk, officerOf, ProvinceDesk, SellerDesk } from '../../harness/desk';
import { runningMarket } from '../../harness/shared-market';
import { waitUntil } from '../../harness/wait-until';
import { ROOT } from '../../harness/workspace';
import { measure, straightLine } from '../measure';
import { reportFigures, reportTime } from '../report';
import { checksums, fill, parcelOf } from './history';
import { openStatistics, type Statistics } from './statistics';

/** Order lines in all; two make an order. Ten million are `REPORTING_LINES=10000000`, for a night. */
const LINES = Number(process.env.REPORTING_LINES ?? 1_000_000);
const SIZES = [LINES / 4, LINES / 2, LINES];
/** The first size is a year; what comes to it for the next ones is the same year again. */
const ORDERS_OF_A_YEAR = LINES / 4 / 2;
const REPORTING = join(ROOT, 'backend', 'src', 'modules', 'reporting');
/** Plans of this run, one file for each statement; those of a run over a million lines stand beside this file, in `plans`. */
const PLANS = join(ROOT, 'tests', 'test-results', 'reporting-plans');
const MINUTES = 60_000;
const MONTH = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
/** ISO 8601, as the desk names weeks. */
const WEEK = weekOf(new Date(Date.now() - 40 * 86_400_000));
const YEAR = new Date().toISOString().slice(0, 4);

let market: Awaited<ReturnType<typeof runningMarket>>;
let database: Database;
let statistics: Statistics;
let officer: Desk;

beforeAll(async () => {
  market = await runningMarket();
  database = new Database(market.databaseUrl);
  statistics = await openStatistics(market.databaseUrl);
  officer = await Desk.signIn(market.backend, 'officer', officerOf(market));
});

afterAll(async () => {
  await statistics?.__hooks.onApplicationShutdown();
  await database?.close();
  await market?.close();
});

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return secondsSince(start);
}

it(
  'rebuilds everything, to the same rows, in a time that grows with the lines',
  async () => {
    const points: [lines: number, seconds: number][] = [];
    let filled = await database.number(`SELECT count(*) FROM "order" WHERE id LIKE 'bench-order-%'`);
    for (const lines of SIZES) {
      const filling = await secondsOf(() => fill(database, filled, lines / 2, ORDERS_OF_A_YEAR));
      filled = Math.max(filled, lines / 2);
      // The first size comes in as sweepers bring it in, and must then be what deriving it anew says.
      const swept = points.length === 0 ? await sweptIn() : null;
      const seconds = await secondsOf(() => statistics.rebuildFacts());
      points.push([lines, seconds]);
      await database.rows('VACUUM ANALYZE');
      const sums = await checksums(database);
      if (swept) expect(sums).toEqual(swept);
      const micros = (seconds / lines) * 1_000_000;
      const text = `${lines} lines in ${seconds.toFixed(1)} s, ${micros.toFixed(0)} µs a line (written in ${filling.toFixed(1)} s)`;
      reportFigures('reporting-rebuild', text, { lines, seconds, micros_per_line: micros });
    }
    const { slope, r2 } = straightLine(points);
    const line = `${(slope * 1_000_000).toFixed(0)} µs a line, of the differences a straight line explains ${(r2 * 100).toFixed(1)}%`;
    reportFigures('reporting-rebuild-growth', line, { micros_per_line: slope * 1_000_000, r2 });
    const once = await checksums(database);
    await statistics.rebuildFacts();
    expect(await checksums(database)).toEqual(once);
    reportFigures('reporting-rebuild-same', 'the same rows again in each of its tables', {
      tables: Object.keys(once).length,
    });
    await database.rows('VACUUM ANALYZE');
    const [[, first] = [0, 1]] = points;
    const [, last] = points.at(-1) ?? [0, 1];
    expect(last / first).toBeLessThan(6);
  },
  600 * MINUTES,
);

async function sweptIn(): Promise<Record<string, string>> {
  const seconds = await secondsOf(async () => {
    for (const look of await statistics.monthsOfHistory()) await statistics.refreshFacts(look);
  });
  reportFigures('reporting-sweep-in', `the first size in ${seconds.toFixed(1)} s, month by month`, {
    seconds,
  });
  return checksums(database);
}

it('shows a delivery within five seconds of the stall saying so', async () => {
  const { seller, orderId } = await shippedOrder();
  const desk = await ProvinceDesk.of(market);
  const before = (await desk.summary()).orders_delivered.value;
  const start = performance.now();
  (await seller.act(orderId, 'deliver')).ok();
  await waitUntil(
    'the delivery to count',
    async () => (await desk.summary()).orders_delivered.value > before,
    30_000,
  );
  const seconds = secondsSince(start);
  reportFigures('reporting-freshness', `${seconds.toFixed(2)} s by the event (budget 5 s)`, { seconds });
  expect(seconds).toBeLessThan(5);
});

it(
  'finds by sweeping what an event has lost, without looking at everything',
  async () => {
    const lost = LINES / 2;
    await fill(database, lost, lost + 1, ORDERS_OF_A_YEAR);
    await database.rows(`UPDATE fulfillment SET delivered_at = now() WHERE id = $1`, [parcelOf(lost)]);
    const news = { since: new Date(Date.now() - 10 * MINUTES) };
    const seconds = await secondsOf(async () =>
      expect(await statistics.refreshFacts(news)).toBeGreaterThan(0),
    );
    const idle = await secondsOf(async () => expect(await statistics.refreshFacts(news)).toBe(0));
    const days = { since: new Date(Date.now() - 3 * 86_400_000) };
    const far = await secondsOf(() => statistics.refreshFacts(days));
    const all = await secondsOf(async () => {
      for (const look of await statistics.monthsOfHistory()) await statistics.refreshFacts(look);
    });
    reportFigures(
      'reporting-sweep',
      `${seconds.toFixed(2)} s with one order, ${idle.toFixed(2)} s with none, three days ${far.toFixed(2)} s, all ${all.toFixed(1)} s`,
      { seconds, idle, far, all },
    );
    expect(seconds).toBeLessThan(5);
  },
  60 * MINUTES,
);

it.each([
  ['summary', `/province/summary?month=${MONTH}`],
  ['months', '/province/months?count=12'],
  ['communes', `/province/communes?month=${MONTH}`],
  ['figures', `/province/figures?kind=monthly&period=${MONTH}`],
  ['figures-week', `/province/figures?kind=weekly&period=${WEEK}`],
  ['figures-year', `/province/figures?kind=yearly&period=${YEAR}`],
  ['grdp', `/province/grdp?year=${YEAR}`],
  ['drill-down-year', `/province/drill-down?period=${YEAR}`],
  ['areas', `/province/areas?month=${MONTH}`],
  ['coverage', `/province/invoice-coverage?month=${MONTH}`],
])('the dashboard query %s', async (name, path) => {
  const ask = async () => {
    (await officer.ask('GET', path)).ok();
  };
  await ask();
  const measured = await measure(ask, { clients: 1, seconds: 10 });
  reportTime(`reporting-${name}`, measured, { p95Ms: 300 });
});

it('keeps the plans of its statements, with what the server took for each', async () => {
  await mkdir(PLANS, { recursive: true });
  const [from, before] = [`${YEAR}-01-01`, `${Number(YEAR) + 1}-01-01`];
  const dimensions = ['commune', 'industry', 'seller_kind', 'payment', 'buyer'];
  const since = new Date(Date.now() - 10 * MINUTES);
  const month = [`${MONTH}-01`, dayAfter(MONTH)];
  const stalls = await sellersWithoutRegistration();
  const statements: [string, unknown[]][] = [
    ['../../lib/invoices/coverage', month],
    ['../../lib/invoices/revenue', [Number(YEAR), stalls]],
    ['../../lib/invoices/late', [stalls, ...month, 100, new Date(Date.now() - 86_400_000)]],
    ['queries/months', [from, before, ['vietqr']]],
    ['queries/measures', [from, before, ['vietqr'], 'published', '75']],
    ['queries/cells', [from, before, dimensions, 'published', '75']],
    ['queries/cells-by-month', [from, before, dimensions, 'published', '75']],
    ['queries/value-added', [from, before, [], 'published']],
    ['queries/drill', [from, before]],
    ['queries/registers', [`${YEAR}-12-31`, from, before]],
    ['facts/line-delivered', [null, since, null]],
    ['facts/line-returned', [null, since, null]],
    ['facts/parcel', [null, since, null]],
    ['facts/payment', [null, since, null]],
    ['facts/invoice', [null, since, null]],
  ];
  for (const [name, parameters] of statements) {
    const sql = numbered(await readFile(join(REPORTING, `${name}.sql`), 'utf8'));
    const plan = await database.rows<Record<'QUERY PLAN', string>>(
      `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`,
      parameters,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    const ms = Number(/Execution Time: ([\d.]+) ms/.exec(text)?.[1]);
    const short = name.split('/').pop() ?? name;
    reportFigures(`reporting-plan-${short}`, `${ms.toFixed(1)} ms in the server`, { ms });
    await writeFile(join(PLANS, `${short}.txt`), `${text}\n`);
    expect(ms).toBeGreaterThan(0);
  }
});

/** Those of whom it is asked what they earned, and what they lack. */
async function sellersWithoutRegistration(): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `SELECT id FROM seller WHERE NOT EXISTS (
      SELECT FROM invoice_registration AS registration WHERE registration.seller_id = seller.id AND registration.deleted_at IS NULL)`,
  );
  return rows.map(({ id }) => id);
}

/** The first day after a month. */
function dayAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}

/** Statements whose parameters have names, with numbers in the order in which the names come first. */
function numbered(sql: string): string {
  const code = sql.replaceAll(/^\s*--.*$/gm, '');
  const names = [...new Set([...code.matchAll(/(?<!:):([a-z]+)/g)].map(([, name]) => name))];
  return code.replaceAll(/(?<!:):([a-z]+)/g, (_, name: string) => `$${names.indexOf(name) + 1}`);
}

function weekOf(day: Date): string {
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** A demo order that is on its way. */
async function shippedOrder(): Promise<{ seller: SellerDesk; orderId: string }> {
  const slugs = market.signIns.flatMap(({ seller_slug }) => seller_slug ?? []);
  for (const slug of slugs) {
    const seller = await SellerDesk.of(market, slug);
    const [order] = (await seller.orders('?state=shipped')).orders;
    if (order) return { seller, orderId: order.id };
  }
  throw new Error('No stall of the pack has an order that is on its way.');
}
