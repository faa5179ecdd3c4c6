import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PHOTO_WIDTHS, type TakenPhoto } from '@cho-phien/backend/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backendProcess } from '../../harness/backend-process';
import { SellerDesk } from '../../harness/desk';
import type { MarketAddress } from '../../harness/market';
import { runningMarket } from '../../harness/shared-market';
import { type Measurement, measure } from '../measure';

const UPLOADS = 50;
const SHOWN = 4;
const FORMATS = ['avif', 'webp', 'jpg'] as const;
/** What fifty uploads at once may take above what the backend holds anyway: four photographs opened whole, in megabytes. */
const ROOM = 400;

let market: MarketAddress & { close(): Promise<void> };
let desk: SellerDesk;
let folder: string;
let photo: Buffer;

beforeAll(async () => {
  market = await runningMarket();
  desk = await SellerDesk.of(market, market.signIns.find((one) => one.seller_slug)?.seller_slug ?? '');
  folder = await mkdtemp(join(tmpdir(), 'photos-'));
  photo = await sixMegabytes();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await market?.close();
});

it('photographs are taken in and shown nearly as fast as sharp alone can make them', async () => {
  const once = { seconds: 600, clients: UPLOADS, turns: UPLOADS };
  const shown = { seconds: 600, clients: SHOWN, turns: SHOWN };
  const before = await peakMemory(true);
  const keys: string[] = [];
  const intake = {
    market: await measure(async () => void keys.push(await upload()), once),
    // As many at once as there are cores: sharp alone has no door at which others could wait.
    plain: await measure(alone, { ...once, clients: availableParallelism() }),
  };
  const peak = await peakMemory(false);
  const renditions = {
    market: await measure((turn) => show(keys[turn] ?? ''), shown),
    plain: await measure(showAlone, shown),
  };
  // As one stall's photographs go: each is taken in once, and each of its renditions is made once.
  const each = (of: 'market' | 'plain') => intake[of].seconds / UPLOADS + renditions[of].seconds / SHOWN;
  const ratio = each('plain') / each('market');
  process.stdout.write(
    `photos: ${ratio.toFixed(2)} × bare sharp (budget 0.8 ×)\n` +
      `  taken in  ${line(intake.market)}, bare sharp ${line(intake.plain)}\n` +
      `  ${PHOTO_WIDTHS.length * FORMATS.length} renditions ${line(renditions.market)}, bare sharp ${line(renditions.plain)}\n` +
      `  memory of the backend ${before.toFixed(0)} MB, at most ${peak.toFixed(0)} MB with ${UPLOADS} uploads of ` +
      `${(photo.length / 1e6).toFixed(1)} MB at once\n` +
      `bench ${JSON.stringify({ name: 'photos', ratio: Number(ratio.toFixed(2)), p95_ms: Math.round(intake.market.p95) })}\n`,
  );
  expect(peak - before).toBeLessThan(ROOM);
});

const line = ({ perSecond, p95 }: Measurement) => `${perSecond.toFixed(2)}/s (p95 ${p95.toFixed(0)} ms)`;

/** As a phone takes it: 12 megapixels, upright only by what its head says. */
function sixMegabytes(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 24 } as const;
  return sharp({ create: { width: 4032, height: 3024, channels: 3, background: '#888', noise } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 82 })
    .toBuffer();
}

async function upload(): Promise<string> {
  const answer = await desk.desk.send<TakenPhoto>('/seller/photos?name=IMG.jpg', photo);
  return answer.ok().key;
}

async function show(key: string): Promise<void> {
  for (const [width, format] of outputs()) {
    const answer = await fetch(`${market.backend}/photos/${key}/${width}.${format}`);
    if (!answer.ok) throw new Error(`${width}.${format} answered ${answer.status}`);
    await answer.arrayBuffer();
  }
}

/** The same photograph by sharp and nothing else. */
async function alone(turn: number): Promise<void> {
  await sharp(photo)
    .rotate()
    .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toFile(join(folder, `${turn}.webp`));
}

async function showAlone(turn: number): Promise<void> {
  for (const [width, format] of outputs()) {
    const image = sharp(join(folder, `${turn}.webp`)).resize({ width, withoutEnlargement: true });
    if (format === 'avif') image.avif({ quality: 50, effort: 2 });
    else if (format === 'webp') image.webp({ quality: 75 });
    else image.jpeg({ quality: 78, mozjpeg: true });
    await writeFile(join(folder, randomUUID()), await image.toBuffer());
  }
}

const outputs = () => PHOTO_WIDTHS.flatMap((width) => FORMATS.map((format) => [width, format] as const));

/** The most memory that the backend has held since `anew` was last true, in megabytes (Linux). */
async function peakMemory(anew: boolean): Promise<number> {
  const pid = await backendProcess(market.dataDir);
  if (anew) await writeFile(`/proc/${pid}/clear_refs`, '5');
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
