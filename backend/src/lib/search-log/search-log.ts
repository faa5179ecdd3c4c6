import type { Counted } from '../../modules/search-log/service';
import { type KeptWords, keptWords } from './kept-words';

/** So many different words wait at most; a flood of others counts without its words. */
const ROOM = 500;
const WAIT_MS = 3000;

type Write = (counted: Counted[]) => Promise<void>;

/** Gathers searches and clicks in memory and writes them together a little later, so that no shopper waits for the count. */
export class SearchLog {
  private rows = new Map<string, Counted>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly write: Write,
    private readonly today: () => string,
    private readonly onError: (error: unknown) => void,
  ) {}

  searched(typed: string, hits: number): void {
    const row = this.row(keptWords(typed));
    row.searches += 1;
    row.last_hits = hits;
    if (hits === 0) row.not_found += 1;
  }

  /** @param position of the goods in the result, from 1 */
  opened(typed: string, position: number): void {
    const row = this.row(keptWords(typed));
    row.clicks += 1;
    row.click_positions += position;
  }

  private row(kept: KeptWords): Counted {
    const day = this.today();
    const { folded, words } =
      this.rows.size < ROOM || this.rows.has(`${day} ${kept.folded}`) ? kept : NOTHING;
    const key = `${day} ${folded}`;
    const known = this.rows.get(key);
    if (known) {
      if (known.words === known.folded) known.words = words;
      return known;
    }
    const row = { day, folded, words, ...ZERO };
    this.rows.set(key, row);
    this.timer ??= setTimeout(() => void this.flush(), WAIT_MS).unref();
    return row;
  }

  private async flush(): Promise<void> {
    const rows = [...this.rows.values()];
    this.rows = new Map();
    this.timer = undefined;
    await this.write(rows).catch(this.onError);
  }
}

const NOTHING: KeptWords = { folded: '', words: '' };
const ZERO = { searches: 0, not_found: 0, last_hits: 0, clicks: 0, click_positions: 0 };
