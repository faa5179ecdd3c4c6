import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WebhookCounted, type WebhookNote, WebhookTally } from './webhook-tally';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NOON = new Date('2026-11-22T05:00:00Z');
const later = () => vi.advanceTimersByTimeAsync(1_000);

function aTally(write = async (_: WebhookCounted[]) => {}) {
  const written: WebhookCounted[][] = [];
  const errors: unknown[] = [];
  const tally = new WebhookTally(
    async (rows) => {
      await write(rows);
      written.push(rows);
    },
    (error) => errors.push(error),
  );
  const note = (more: Partial<WebhookNote> = {}) =>
    tally.note({
      sender: 'sepay',
      outcome: 'wrong_signature',
      raw: Buffer.from('{}'),
      at: NOON,
      ...more,
    });
  return { tally, note, written, errors };
}

describe('the tally of webhooks', () => {
  it('makes one row of a flood, with its first and last time and the hash of the last one', async () => {
    const { note, written } = aTally();
    const last_at = new Date(NOON.getTime() + 400);
    expect(note()).toBe(true);
    for (let number = 0; number < 9_998; number++) expect(note()).toBe(false);
    note({ raw: Buffer.from('last'), at: last_at });
    await later();
    expect(written).toEqual([
      [
        {
          day: '2026-11-22',
          sender: 'sepay',
          outcome: 'wrong_signature',
          messages: 10_000,
          first_at: NOON,
          last_at,
          last_hash: createHash('sha256').update('last').digest('hex'),
        },
      ],
    ]);
  });

  it('tells senders, ways to end and days of Việt Nam apart', async () => {
    const { note, written } = aTally();
    note();
    note({ sender: 'stripe' });
    note({ outcome: 'too_long', raw: null });
    note({ at: new Date('2026-11-22T17:00:00Z') });
    await later();
    expect(
      written[0]?.map(({ day, sender, outcome, last_hash }) => [day, sender, outcome, last_hash === null]),
    ).toEqual([
      ['2026-11-22', 'sepay', 'wrong_signature', false],
      ['2026-11-22', 'stripe', 'wrong_signature', false],
      ['2026-11-22', 'sepay', 'too_long', true],
      ['2026-11-23', 'sepay', 'wrong_signature', false],
    ]);
  });

  it('loses nothing while the database is away', async () => {
    let away = true;
    const { note, written, errors } = aTally(async () => {
      if (away) throw new Error('database away');
    });
    note();
    await later();
    note();
    await later();
    expect(errors).toHaveLength(2);
    away = false;
    await later();
    expect(written).toMatchObject([[{ messages: 2 }]]);
    await later();
    expect(written).toHaveLength(1);
  });

  it('calls the first of each kind new, every day', async () => {
    const { note } = aTally();
    expect([note(), note()]).toEqual([true, false]);
    await later();
    expect(note()).toBe(false);
    expect(note({ at: new Date('2026-11-22T17:00:00Z') })).toBe(true);
  });

  it('writes at once when the process is about to end', async () => {
    const { tally, note, written } = aTally();
    note();
    await tally.write();
    expect(written).toHaveLength(1);
  });
});
