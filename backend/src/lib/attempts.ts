interface Count {
  failed: number;
  until: number;
}

/** Counts wrong guesses by key in this process, and forgets them after a while. Holds at most `capacity` keys. */
export class Attempts {
  readonly #counts = new Map<string, Count>();

  constructor(
    private readonly limit: number,
    private readonly window_ms: number,
    private readonly capacity = 10_000,
  ) {}

  isBlocked(key: string, at: number): boolean {
    const count = this.#counts.get(key);
    return count !== undefined && count.until > at && count.failed >= this.limit;
  }

  fail(key: string, at: number): void {
    const count = this.#counts.get(key);
    const fresh = count === undefined || count.until <= at;
    this.#counts.delete(key);
    this.#counts.set(
      key,
      fresh ? { failed: 1, until: at + this.window_ms } : { ...count, failed: count.failed + 1 },
    );
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > this.capacity && oldest !== undefined) this.#counts.delete(oldest);
  }

  succeed(key: string): void {
    this.#counts.delete(key);
  }
}
