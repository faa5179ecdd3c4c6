import type { Source } from './affected';

/** Waiting time after a change. Stock moves often and in bursts, so it gathers; what hides goods must not wait. */
const DELAY_MS: Record<Source, number> = {
  product: 50,
  variant: 50,
  price: 200,
  listing: 50,
  certificate: 50,
  seller: 20,
  seller_link: 50,
  listing_link: 50,
  category: 200,
  inventory_level: 700,
  order: 700,
};

/** A round that failed is tried again so often: a database that restarts is back within seconds. */
const RETRIES = 5;
const RETRY_MS = 1000;

type Flush = (changes: Map<Source, Set<string>>) => Promise<void>;

/** Gathers changes and refreshes their documents together, one round at a time: a later reading never loses to an earlier one. */
export class RefreshQueue {
  private changes = new Map<Source, Set<string>>();
  private timer: { due: number; handle: NodeJS.Timeout } | undefined;
  private running = false;
  private failures = 0;

  constructor(
    private readonly flush: Flush,
    private readonly onError: (error: unknown) => void,
  ) {}

  note(source: Source, ids: string[]): void {
    this.gather(source, ids);
    this.schedule(DELAY_MS[source]);
  }

  private gather(source: Source, ids: Iterable<string>): void {
    const known = this.changes.get(source) ?? new Set();
    for (const id of ids) known.add(id);
    this.changes.set(source, known);
  }

  private schedule(delay: number): void {
    if (this.running) return;
    const due = Date.now() + delay;
    if (this.timer && this.timer.due <= due) return;
    clearTimeout(this.timer?.handle);
    this.timer = { due, handle: setTimeout(() => void this.run(), delay).unref() };
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.running = true;
    const changes = this.changes;
    this.changes = new Map();
    try {
      await this.flush(changes);
      this.failures = 0;
    } catch (error) {
      this.failed(changes, error);
    } finally {
      this.running = false;
    }
    if (!this.changes.size) return;
    const delays = [...this.changes.keys()].map((source) => DELAY_MS[source]);
    this.schedule(this.failures ? RETRY_MS : Math.min(...delays));
  }

  private failed(changes: Map<Source, Set<string>>, error: unknown): void {
    this.failures += 1;
    if (this.failures <= RETRIES) {
      for (const [source, ids] of changes) this.gather(source, ids);
      return;
    }
    // Given up here: the checking job finds and repairs what was missed.
    this.failures = 0;
    this.onError(error);
  }
}
