import { randomInt } from 'node:crypto';
import type { PlacedCheckout } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { BankConnector, type Movement } from '../harness/bank-connector';
import { Database } from '../harness/database';
import { Store } from '../harness/store';
import { MarketShopper } from './market-shopper';
import { compare, measure, straightLine } from './measure';
import { PlainShopper } from './plain-shopper';
import { reportFigures, reportRatio, reportTime } from './report';

const SELLERS = 40;

const { market, plain } = inject('bench');
const plainShopper = new PlainShopper(plain);
const shopper = new MarketShopper(market);
const run = randomInt(1e6);
let plainVariants: string[];
/** One variant of each of many stalls. */
let marketVariants: string[];
let buyers = 0;

beforeAll(async () => {
  plainVariants = await plainShopper.variantIds();
  const cards = await new Store(market).goodsOfDifferentSellers(SELLERS);
  marketVariants = cards.flatMap((card) => card.single_variant_id ?? []);
});

afterAll(() => {
  plainShopper.leaves();
  shopper.leaves();
});

const pair = (from: string[], turn: number): [string, string] => [
  from[turn % from.length] ?? '',
  from[(turn + 1) % from.length] ?? '',
];

const newPhone = () => `09${String(10_000_000 + ((run * 7919 + buyers++) % 80_000_000))}`;

const buyAtMarket = (turn: number): Promise<PlacedCheckout> =>
  shopper.buys(newPhone(), pair(marketVariants, turn * 2), plain.promoCode);

const works = {
  plain: (turn: number) =>
    plainShopper.buys(`b${run}.${buyers++}@example.com`, pair(plainVariants, turn * 2)),
  market: async (turn: number) => {
    await buyAtMarket(turn);
  },
};

describe('a basket of two stalls with a voucher, from empty to placed', () => {
  it('by one shopper', async () => {
    const both = await compare(works, { clients: 1, seconds: 10, rounds: 2 });
    reportRatio('checkout-one-shopper', both, { ratio: 8 });
  });

  it('by ten shoppers at once', async () => {
    const both = await compare(works, { clients: 10, seconds: 12, rounds: 2 });
    reportRatio('checkout', both, { ratio: 8 });
  });
});

describe('placing a basket of more and more lines', () => {
  const LINES = [1, 2, 5, 10, 20, 30, 40, 50];
  const TIMES = 7;

  it('takes time in line with them', async () => {
    const variants = [...new Set(await everyVariant())];
    const points: { lines: number; ms: number }[] = [];
    for (const lines of LINES) {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time++) {
        const places = await shopper.prepares(newPhone(), variants.slice(0, lines), plain.promoCode);
        const begun = performance.now();
        await places();
        times.push(performance.now() - begun);
      }
      points.push({ lines, ms: times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN });
    }
    const fit = straightLine(points.map(({ lines, ms }) => [lines, ms]));
    const seen = points.map(({ lines, ms }) => `${lines}: ${ms.toFixed(0)} ms`).join(', ');
    reportFigures('checkout-lines', `${seen}; ${fit.at0.toFixed(1)} ms + ${fit.slope.toFixed(2)} ms a line`, {
      base_ms: fit.at0,
      line_ms: fit.slope,
      r2: fit.r2,
    });
  });

  /** Of few stalls, so that lines are what grows. */
  async function everyVariant(): Promise<string[]> {
    const database = new Database(market.databaseUrl);
    const rows = await database.rows<{ id: string }>(
      `SELECT v.id FROM product_variant v JOIN product p ON p.id = v.product_id AND p.status = 'published'
       JOIN product_product_seller_seller l ON l.product_id = p.id
       WHERE v.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY l.seller_id, v.id LIMIT 60`,
    );
    await database.close();
    return rows.map(({ id }) => id);
  }
});

describe('the answer to a bank’s message', () => {
  const bank = BankConnector.of(market);

  /** Transfers that are awaited, each once. */
  async function awaited(count: number): Promise<Movement[]> {
    const movements: Movement[] = [];
    for (let turn = 0; movements.length < count; turn++) {
      const { payment_requests } = await buyAtMarket(turn);
      for (const { account, amount, transfer_text } of payment_requests) {
        movements.push({ account, amount, content: transfer_text });
      }
    }
    return movements.slice(0, count);
  }

  const sendEach = (movements: Movement[]) => async () => {
    const movement = movements.pop();
    if (movement) await bank.send(movement);
  };

  it('at five a second, more than a market of this size will see', async () => {
    const movements = await awaited(100);
    const measured = await measure(sendEach(movements), { clients: 1, seconds: 60, turns: 100, paceMs: 200 });
    reportTime('webhook', measured, { p95Ms: 30 });
  });

  it('as fast as two connectors can send', async () => {
    const movements = await awaited(100);
    reportTime('webhook-flood', await measure(sendEach(movements), { clients: 2, seconds: 60, turns: 100 }));
  });
});
