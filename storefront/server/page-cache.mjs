/**
 * @template T
 * @typedef {{ value: Promise<T>, until: number }} Entry
 */

/**
 * Keeps what was made for a few seconds, and lets those who ask meanwhile wait for the same making.
 * @template T
 */
export class PageCache {
  /** @type {Map<string, Entry<T>>} */
  #entries = new Map();

  /** @param {{ ttlMs: number, size: number, now?: () => number }} options */
  constructor({ ttlMs, size, now = Date.now }) {
    this.ttlMs = ttlMs;
    this.size = size;
    this.now = now;
  }

  /**
   * @param {string} key
   * @param {() => Promise<T>} make
   * @param {(value: T) => boolean} mayKeep what may not be kept is forgotten as soon as it is known
   * @returns {Promise<T>}
   */
  async get(key, make, mayKeep) {
    const found = this.#entries.get(key);
    if (found && found.until > this.now()) {
      const value = await found.value;
      return mayKeep(value) ? value : make();
    }
    const value = make();
    const entry = { value, until: this.now() + this.ttlMs };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#dropOldest();
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    value.then((made) => {
      if (!mayKeep(made)) forget();
    }, forget);
    return value;
  }

  #dropOldest() {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.size) return;
      this.#entries.delete(key);
    }
  }
}
