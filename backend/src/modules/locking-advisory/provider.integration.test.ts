import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outsideLocks } from '../../lib/outside-locks';
import { AdvisoryLockingProvider } from './provider';

const { DB_USERNAME, DB_PASSWORD, DB_PORT } = process.env;
const clientUrl = `postgresql://${DB_USERNAME}:${DB_PASSWORD}@localhost:${DB_PORT}/postgres`;
const logger = { warn: vi.fn() } as unknown as ConstructorParameters<
  typeof AdvisoryLockingProvider
>[0]['logger'];

/** Two of them are two processes: they share nothing but the database. */
const aProcess = () => new AdvisoryLockingProvider({ logger }, { database: { clientUrl } });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let one: AdvisoryLockingProvider;
let two: AdvisoryLockingProvider;

beforeEach(() => {
  one = aProcess();
  two = aProcess();
});

afterEach(async () => {
  await one.close();
  await two.close();
});

/** Fails when two jobs are ever inside at once. */
function turnstile() {
  let inside = 0;
  let most = 0;
  return {
    pass: async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(5);
      inside -= 1;
    },
    most: () => most,
  };
}

describe('a lock on PostgreSQL', () => {
  it('lets one job in at a time, over both processes', async () => {
    const gate = turnstile();
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? one : two).execute('jar', gate.pass, { timeout: 20 })),
    );
    expect(gate.most()).toBe(1);
  });

  it('lets thirty buyers take five jars, never more', async () => {
    const stock = { left: 5 };
    const buy = async () => {
      const seen = stock.left;
      await pause(2);
      if (seen > 0) stock.left = seen - 1;
      return seen > 0;
    };
    const bought = await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? one : two).execute(['jar'], buy, { timeout: 20 })),
    );
    expect(bought.filter(Boolean)).toHaveLength(5);
    expect(stock.left).toBe(0);
  });

  it('does not let two wait for each other who want the same goods in opposite order', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? one : two).execute(n % 3 ? ['a', 'b'] : ['b', 'a'], () => pause(2), { timeout: 20 }),
      ),
    );
    expect(all).toHaveLength(20);
  });

  it('is not held by what an ended job has left running, nor by a subscriber that stands outside', async () => {
    const gate = turnstile();
    const again = () => one.execute('jar', gate.pass, { timeout: 20 });
    let left: Promise<void> = Promise.resolve();
    await one.execute('jar', async () => {
      left = pause(20).then(() => Promise.all([again(), again()]).then(() => undefined));
    });
    await left;
    let subscriber: Promise<void> = Promise.resolve();
    await one.execute('jar', async () => {
      subscriber = outsideLocks(again);
      await gate.pass();
    });
    await subscriber;
    expect(gate.most()).toBe(1);
  });

  it('gives back what a job inside a job held with the end of that one, here and to other processes', async () => {
    await one.execute('order', async () => {
      await one.execute('money', () => pause(2));
      await outsideLocks(() => one.execute('money', () => pause(2), { timeout: 2 }));
      await two.execute('money', () => pause(2), { timeout: 2 });
      await one.execute('money', () => pause(2), { timeout: 2 });
    });
  });

  it('lets jobs side by side inside a job keep their keys until they end', async () => {
    const gate = turnstile();
    const rival = () => two.execute('b', gate.pass, { timeout: 5 });
    await one.execute('order', async () => {
      const late = one.execute('b', async () => {
        await pause(60);
        await gate.pass();
      });
      const early = one.execute('a', () => pause(5));
      await pause(20);
      await Promise.all([early, late, outsideLocks(rival)]);
      await Promise.all([one.execute('a', gate.pass), one.execute('a', gate.pass)]);
    });
    expect(gate.most()).toBe(1);
  });

  it('serves more jobs than it has connections', async () => {
    const all = Array.from({ length: 40 }, (_, n) => one.execute(`key-${n}`, async () => n, { timeout: 20 }));
    expect(await Promise.all(all)).toHaveLength(40);
  });

  it('gives up after its time, and leaves the lock to its holder', async () => {
    let release = () => {};
    const held = one.execute('jar', () => new Promise<void>((done) => (release = done)));
    await pause(50);
    await expect(two.execute('jar', pause.bind(null, 0), { timeout: 1 })).rejects.toThrow(/Timed-out/);
    await expect(one.execute('jar', pause.bind(null, 0), { timeout: 1 })).rejects.toThrow(/Timed-out/);
    release();
    await held;
    await two.execute('jar', async () => {}, { timeout: 1 });
  });

  it('is free again when its job fails', async () => {
    await expect(one.execute('jar', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(two.execute('jar', async () => 'free', { timeout: 1 })).resolves.toBe('free');
  });

  it('is held by the jobs inside a job, too', async () => {
    const gate = turnstile();
    const nested = (process: AdvisoryLockingProvider) =>
      process.execute(['jar'], () => process.execute(['jar', 'box'], gate.pass), { timeout: 20 });
    await Promise.all([
      nested(one),
      nested(two),
      nested(one),
      two.execute('box', gate.pass, { timeout: 20 }),
    ]);
    expect(gate.most()).toBe(1);
  });

  it('is given back by a process that dies', async () => {
    const died = new Client({ connectionString: clientUrl });
    died.on('error', () => {});
    await died.connect();
    let entered = false;
    const dying = one.execute('jar', () => {
      entered = true;
      return pause(60_000);
    });
    dying.catch(() => {});
    while (!entered) await pause(5);
    await died.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'market locks' AND state LIKE 'idle in%'",
    );
    await expect(two.execute('jar', async () => 'mine', { timeout: 5 })).resolves.toBe('mine');
    await died.end();
  });
});

describe('a lock that is kept beyond a call', () => {
  it('belongs to its owner, in both processes', async () => {
    await one.acquire('cart', { ownerId: 'a' });
    await one.acquire('cart', { ownerId: 'a' });
    await expect(one.acquire('cart', { ownerId: 'b' })).rejects.toThrow(/Failed to acquire/);
    await expect(two.acquire(['box', 'cart'], { ownerId: 'b' })).rejects.toThrow(/Failed to acquire/);
    await two.acquire('box', { ownerId: 'b' });
    expect(await one.release('cart', { ownerId: 'b' })).toBe(false);
    expect(await one.release('cart', { ownerId: 'a' })).toBe(true);
    await two.acquire('cart', { ownerId: 'b' });
  });

  it('keeps jobs out', async () => {
    await one.acquire('cart', { ownerId: 'a' });
    await expect(two.execute('cart', async () => {}, { timeout: 1 })).rejects.toThrow(/Timed-out/);
    await one.releaseAll({ ownerId: 'a' });
    await two.execute('cart', async () => {}, { timeout: 1 });
  });

  it('ends by itself when its time is over', async () => {
    await one.acquire('cart', { ownerId: 'a', expire: 0.05 });
    await vi.waitFor(() => two.acquire('cart', { ownerId: 'b' }), { timeout: 3000 });
  });
});
