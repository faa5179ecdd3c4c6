import type { Source } from './affected';

/** Waiting time after a change. Stock moves often and in bursts, so it gathers; what hides goods must not wait. */
const DELAY_MS: Record<Source, number> = {
  product: 50,
  variant: 50,
  price: 200,
  listing: 50,
  certificate: 50,
  seller: 20,
  category: 200,
  inventory_level: 700,
  order: 700,
};

type Flush = (changes: Map<Source, Set<string>>) => Promise<void>;

/** Gathers changes and refreshes their documents together, one round at a time: a later reading never loses to an earlier one. */
export class RefreshQueue {
  private changes = new Map<Source, Set<string>>();
  private timer: { due: number; handle: NodeJS.Timeout } | undefined;
  private running = false;

  constructor(
    private readonly flush: Flush,
    private readonly onError: (error: unknown) => void,
  ) {}

  note(source: Source, ids: string[]): void {
    const known = this.changes.get(source) ?? new Set();
    for (const id of ids) known.add(id);
    this.changes.set(source, known);
    this.schedule(DELAY_MS[source]);
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
    } catch (error) {
      // Not retried here: the checking job finds and repairs what was missed.
      this.onError(error);
    } finally {
      this.running = false;
    }
    const [next] = this.changes.keys();
    if (next) this.schedule(DELAY_MS[next]);
  }
}
