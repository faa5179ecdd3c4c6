import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Counted } from '../../modules/search-log/service';
import { SearchLog } from './search-log';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aLog(write = async (_: Counted[]) => {}) {
  const written: Counted[][] = [];
  const errors: unknown[] = [];
  const log = new SearchLog(
    async (rows) => {
      written.push(rows);
      await write(rows);
    },
    () => '2026-11-22',
    (error) => errors.push(error),
  );
  return { log, written, errors };
}
const later = () => vi.advanceTimersByTimeAsync(10_000);

it('counts one demand however it is written, and shows it with its accents', async () => {
  const { log, written } = aLog();
  log.searched('hat dieu', 12);
  log.searched('Hạt  điều', 12);
  log.searched('HAT DIEU', 13);
  log.opened('hạt điều', 3);
  await later();
  expect(written).toEqual([
    [
      {
        day: '2026-11-22',
        folded: 'hat dieu',
        words: 'hạt điều',
        searches: 3,
        not_found: 0,
        last_hits: 13,
        clicks: 1,
        click_positions: 3,
      },
    ],
  ]);
});

it('counts what was not found, and what may be about a person without its words', async () => {
  const { log, written } = aLog();
  log.searched('máy giặt', 0);
  log.searched('0912345678', 0);
  log.searched('lan@example.com', 0);
  await later();
  expect(written[0]).toMatchObject([
    { folded: 'may giat', not_found: 1 },
    { folded: '', words: '', searches: 2, not_found: 2 },
  ]);
});

it('keeps a flood of different words from filling the memory', async () => {
  const { log, written } = aLog();
  for (let at = 0; at < 2000; at += 1) log.searched(`từ ${at}`, 1);
  await later();
  expect(written[0]?.length).toBeLessThanOrEqual(501);
  expect(written[0]?.reduce((sum, row) => sum + row.searches, 0)).toBe(2000);
});

it('goes on when a writing failed', async () => {
  let away = true;
  const { log, written, errors } = aLog(async () => {
    if (away) throw new Error('database away');
  });
  log.searched('mít', 1);
  await later();
  away = false;
  log.searched('xoài', 1);
  await later();
  expect(errors).toHaveLength(1);
  expect(written[1]).toMatchObject([{ words: 'xoài' }]);
});
