/**
 * Keeps answers for a moment, so that many readers of one page cost one reading. Concurrent readers share the work; a failure is not
 * kept. The time must stay well below the five seconds within which a change has to show.
 */
export class BriefCache<T> {
  private readonly entries = new Map<string, { at: number; value: Promise<T> }>();

  constructor(
    private readonly keptMs: number,
    private readonly limit: number,
    private readonly clock: () => number = Date.now,
  ) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    if (known && this.clock() - known.at < this.keptMs) return known.value;
    const value = make();
    this.entries.delete(key);
    if (this.entries.size >= this.limit) this.dropOldest();
    this.entries.set(key, { at: this.clock(), value });
    value.catch(() => {
      if (this.entries.get(key)?.value === value) this.entries.delete(key);
    });
    return value;
  }

  /** Forgets everything, also what is being made: whoever asks from now on gets a new reading. */
  clear(): void {
    this.entries.clear();
  }

  private dropOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
