import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Database } from '../../harness/database';
import { Desk, officerOf } from '../../harness/desk';
import { ROOT } from '../../harness/workspace';
import { measure } from '../measure';
import { reportTime } from '../report';
import { openStatistics, type Statistics } from './statistics';

/** Order lines in all; two make an order. */
const LINES = Number(process.env.REPORTING_LINES ?? 1_000_000);
const ORDERS = LINES / 2;
const BATCH = 50_000;
const QUERIES = join(ROOT, 'backend', 'src', 'modules', 'reporting', 'queries');
/** Plans of this run, one file for each statement. */
const PLANS = join(ROOT, 'tests', 'test-results', 'reporting-plans');
const MINUTES = 60_000;

const { market } = inject('bench');
const database = new Database(market.databaseUrl);
const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
const year = new Date().toISOString().slice(0, 4);

let statistics: Statistics;
let officer: Desk;

beforeAll(async () => {
  statistics = await openStatistics(market.databaseUrl);
  officer = await Desk.signIn(market.backend, 'officer', officerOf(market));
});

afterAll(async () => {
  await statistics.__hooks.onApplicationShutdown();
  await database.close();
});

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function fill(first: number, before: number): Promise<void> {
  const statements = (await readFile(join(import.meta.dirname, 'fill.sql'), 'utf8')).split('--------\n');
  for (let from = first; from < before; from += BATCH) {
    for (const statement of statements)
      await database.rows(statement, [from, Math.min(from + BATCH, before)]);
  }
  await database.rows('ANALYZE');
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

it(
  'rebuilds everything in a time that grows with the lines',
  async () => {
    await fill(0, ORDERS / 2);
    const half = await secondsOf(() => statistics.rebuildFacts());
    await fill(ORDERS / 2, ORDERS);
    const whole = await secondsOf(() => statistics.rebuildFacts());
    await database.rows('ANALYZE');
    const [count] = await database.rows<{ lines: string }>(
      'SELECT count(*) AS lines FROM reporting.fact_line_delivered',
    );
    expect(Number(count?.lines)).toBeGreaterThanOrEqual(LINES);
    say(`reporting-rebuild: ${LINES} lines in ${whole.toFixed(1)} s, half of them in ${half.toFixed(1)} s`);
    say(`bench ${JSON.stringify({ name: 'reporting-rebuild', ratio: whole / half, seconds: whole })}`);
    expect(whole / half).toBeLessThan(3);
  },
  60 * MINUTES,
);

it('shows one more delivery within five seconds', async () => {
  await fill(ORDERS, ORDERS + 1);
  const seconds = await secondsOf(() => statistics.refreshFacts({ orderId: `bench-order-${ORDERS}` }));
  say(`reporting-freshness: ${seconds.toFixed(2)} s for one more order (budget 5 s)`);
  expect(seconds).toBeLessThan(5);
});

it.each([
  ['summary', `/province/summary?month=${month}`],
  ['months', '/province/months?count=12'],
  ['communes', `/province/communes?month=${month}`],
  ['figures', `/province/figures?kind=monthly&period=${month}`],
  ['grdp', `/province/grdp?year=${year}`],
])('the dashboard query %s', async (name, path) => {
  const ask = async () => {
    (await officer.ask('GET', path)).ok();
  };
  await ask();
  const measured = await measure(ask, { clients: 1, seconds: 10 });
  reportTime(`reporting-${name}`, measured, { p95Ms: 300 });
});

it('keeps the plans of its statements', async () => {
  await mkdir(PLANS, { recursive: true });
  const [from, before] = [`${year}-01-01`, `${Number(year) + 1}-01-01`];
  const statements: [string, unknown[]][] = [
    ['months', [from, before, ['vietqr']]],
    ['measures', [from, before, ['vietqr'], 'published', '75']],
    ['cells', [from, before, 'commune', 'published', '75']],
    ['value-added', [from, before, [], 'published']],
  ];
  for (const [name, parameters] of statements) {
    const sql = await readFile(join(QUERIES, `${name}.sql`), 'utf8');
    const plan = await database.rows<Record<'QUERY PLAN', string>>(
      `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`,
      parameters,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    await writeFile(join(PLANS, `${name}.txt`), `${text}\n`);
    expect(text).toContain('Execution Time');
  }
});
