/** A wait that took longer than its caller wanted. */
export class LockTimeoutError extends Error {
  constructor(keys: readonly string[]) {
    super(`Timed-out acquiring lock on ${keys.join(', ')}.`);
    this.name = 'LockTimeoutError';
  }
}

interface Waiter {
  grant: () => void;
}

/**
 * Who holds which key in this process, first come first served. Waiting here costs nothing, while waiting in the database
 * costs one of few connections.
 */
export class KeyQueue {
  /** Present means held; the list is who comes next. */
  readonly #held = new Map<string, Waiter[]>();

  /** Takes all keys, one after the other in their sorted order, so that no two callers wait for each other. */
  async take(keys: readonly string[], deadline: number): Promise<void> {
    const sorted = sortKeys(keys);
    const taken: string[] = [];
    try {
      for (const key of sorted) {
        await this.#takeOne(key, deadline);
        taken.push(key);
      }
    } catch (error) {
      this.give(taken);
      throw error;
    }
  }

  /** Takes all keys at once, or none. */
  tryTake(keys: readonly string[]): boolean {
    if (keys.some((key) => this.#held.has(key))) return false;
    for (const key of keys) this.#held.set(key, []);
    return true;
  }

  give(keys: readonly string[]): void {
    for (const key of keys) {
      const next = this.#held.get(key)?.shift();
      if (next) next.grant();
      else this.#held.delete(key);
    }
  }

  #takeOne(key: string, deadline: number): Promise<void> {
    const waiters = this.#held.get(key);
    if (!waiters) {
      this.#held.set(key, []);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        grant: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(
        () => {
          waiters.splice(waiters.indexOf(waiter), 1);
          reject(new LockTimeoutError([key]));
        },
        Math.max(0, deadline - Date.now()),
      );
      timer.unref();
      waiters.push(waiter);
    });
  }
}

/** The one order in which all of us take several keys. */
export function sortKeys(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
