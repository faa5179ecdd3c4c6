/** Repeatable chance: the same seed gives the same run on every machine. Not for secrets. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = hash(seed);
  }

  /** At least 0, below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(things: readonly T[]): T {
    return this.weighted(things, () => 1);
  }

  /**
   * One of the things, each as likely as its weight.
   * @throws RangeError when no thing has a weight above 0
   */
  weighted<T>(things: readonly T[], weight: (thing: T) => number): T {
    let point = this.next() * things.reduce((sum, thing) => sum + weight(thing), 0);
    let chosen: T | undefined;
    for (const thing of things) {
      const own = weight(thing);
      if (own <= 0) continue;
      chosen = thing;
      point -= own;
      if (point < 0) break;
    }
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }
}

/** FNV-1a over UTF-16 units: near seeds give far states. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return state;
}
