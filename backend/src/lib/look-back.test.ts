import { expect, it } from 'vitest';
import { LookBack } from './look-back';

const START = Date.UTC(2026, 10, 22, 1);
const minutes = (count: number) => new Date(START + count * 60_000);

async function looks(lookBack: LookBack, at: Date): Promise<Date | null> {
  let from: Date | null = null;
  await lookBack.look(at, async (since) => {
    from = since;
  });
  return from;
}

it('looks three days back first, then to the look before with a margin, and far again after an hour', async () => {
  const lookBack = new LookBack();
  expect(await looks(lookBack, minutes(0))).toEqual(minutes(-3 * 24 * 60));
  expect(await looks(lookBack, minutes(1))).toEqual(minutes(-10));
  expect(await looks(lookBack, minutes(2))).toEqual(minutes(-9));
  expect(await looks(lookBack, minutes(61))).toEqual(minutes(61 - 3 * 24 * 60));
});

it('leaves nothing out when a look failed', async () => {
  const lookBack = new LookBack();
  await looks(lookBack, minutes(0));
  const broken = lookBack.look(minutes(1), () => Promise.reject(new Error('no database')));
  await expect(broken).rejects.toThrow('no database');
  expect(await looks(lookBack, minutes(30))).toEqual(minutes(-10));
});
