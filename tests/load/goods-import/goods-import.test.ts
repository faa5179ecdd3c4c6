import type { GoodsImportDetail } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, SellerDesk } from '../../harness/desk';
import { aRow, csvOf, sendGoods, takeIn } from '../../harness/goods-file';
import { runningMarket } from '../../harness/shared-market';
import { reportFigures } from '../report';

/** As many as a file may have. */
const ROWS = 5_000;
const PHOTOS = 20;
/** What the issue asks for: a minute or two. */
const MOST_SECONDS = 120;
const HOUR = 3_600_000;

let market: Awaited<ReturnType<typeof runningMarket>>;
let desk: Desk;

beforeAll(async () => {
  market = await runningMarket();
  const stall = await SellerDesk.of(market, market.signIns.find((one) => one.seller_slug)?.seller_slug ?? '');
  desk = stall.desk;
  for (let photo = 0; photo < PHOTOS; photo++) await stall.sendsPhoto(`anh-${photo}.png`);
});

afterAll(() => market?.close());

async function timed<Result>(work: () => Promise<Result>): Promise<[result: Result, seconds: number]> {
  const start = performance.now();
  return [await work(), (performance.now() - start) / 1000];
}

async function takenIn(name: string, file: Buffer, ending: string): Promise<GoodsImportDetail> {
  const [seen, looked] = await timed(async () => (await sendGoods(desk, file, `hang.${ending}`)).ok());
  const [taken, seconds] = await timed(() => takeIn(desk, seen.id));
  reportFigures(
    `goods-import-${name}`,
    `${ROWS} rows looked at in ${looked.toFixed(1)} s, taken in in ${seconds.toFixed(1)} s (budget ${MOST_SECONDS} s)`,
    { rows: ROWS, looked, seconds },
  );
  expect(taken).toMatchObject({ state: 'ready', counts: { bad: 0, failed: 0 } });
  expect(seconds).toBeLessThan(MOST_SECONDS);
  return taken;
}

it(
  'five thousand rows are on the shelf, changed and taken out within a minute or two each',
  async () => {
    const rows = Array.from({ length: ROWS }, (_, index) =>
      aRow(`Mật ong nhập tệp ${index}`, {
        Ảnh: `anh-${index % PHOTOS}.jpg`,
        'Mô tả': 'Mật nguyên chất. '.repeat(20),
      }),
    );
    const made = await takenIn('create', csvOf(rows), 'csv');
    expect(made.counts.create).toBe(ROWS);
    const [file, seconds] = await timed(() => desk.file('/seller/goods-export?format=csv'));
    const size = `${(file.length / 1e6).toFixed(1)} MB`;
    reportFigures('goods-export', `${ROWS} goods and more in ${seconds.toFixed(1)} s (${size})`, { seconds });
    const [head = '', ...lines] = file.toString().split('\r\n').filter(Boolean);
    const ours = lines.filter((line) => line.includes('Mật ong nhập tệp')).slice(0, ROWS);
    const dearer = [head, ...ours.map((line) => line.replace(',125000,', ',126000,'))].join('\r\n');
    const changed = await takenIn('update', Buffer.from(dearer), 'csv');
    expect(changed.counts.update).toBe(ROWS);
  },
  HOUR,
);
