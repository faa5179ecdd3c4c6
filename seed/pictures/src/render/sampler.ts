const TWO_TO_32 = 4294967296;
/** Steps of the two-dimensional golden ratio sequence: they fill a square evenly. */
const STEPS = [0.7548776662466927, 0.5698402909980532] as const;

/** Evenly spread numbers for one light path: a fresh offset for each pixel and decision, a golden step for each sample. */
export class Sampler {
  #pixel = 0;
  #sample = 0;
  #decision = 0;

  start(pixel: number, sample: number): void {
    this.#pixel = Math.imul(pixel + 1, 0x2545f491);
    this.#sample = sample;
    this.#decision = 0;
  }

  /** The number for the next decision, 0…1. */
  next(): number {
    const decision = this.#decision++;
    let h = Math.imul(this.#pixel + Math.imul(decision >> 1, 0x9e3779b1), 0x85ebca6b) ^ (decision << 7);
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
    h ^= h >>> 13;
    h = Math.imul(h, 0x27d4eb2f);
    h ^= h >>> 16;
    if (decision & 1) h = Math.imul(h ^ 0x5bd1e995, 0x2c1b3c6d) ^ (h >>> 12);
    return ((h >>> 0) / TWO_TO_32 + this.#sample * (decision & 1 ? STEPS[1] : STEPS[0])) % 1;
  }
}
