interface Kept<T> {
  value: T;
  until: number;
}

/**
 * Keeps what changes rarely. When asking anew fails, the old value serves on: a shopper who can still read the page is
 * better off than one who cannot.
 */
export class KeptValue<T> {
  #kept: Kept<T> | null = null;
  #asking: Promise<T> | null = null;

  constructor(
    private readonly ask: () => Promise<T>,
    private readonly ttlMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  async get(): Promise<T> {
    if (this.#kept && this.#kept.until > this.now()) return this.#kept.value;
    this.#asking ??= this.#renew();
    return this.#asking;
  }

  async #renew(): Promise<T> {
    try {
      const value = await this.ask();
      this.#kept = { value, until: this.now() + this.ttlMs };
      return value;
    } catch (error) {
      if (this.#kept) return this.#kept.value;
      throw error;
    } finally {
      this.#asking = null;
    }
  }
}
