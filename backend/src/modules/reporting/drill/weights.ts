import type { SuppressionRule } from '../types';
import type { Part, TradeRow } from './cells';

/** What each seller has in a cell, by the seller's place among the stalls of the month. */
export interface Weights {
  sellers: number[];
  amounts: number[];
}

/**
 * Adds sellers up over cells, many times and fast: sellers are numbered once, and one array of sums serves all questions, since only what
 * was touched is read and cleared.
 */
export class Scales {
  private readonly places = new Map<string, number>();
  private readonly sums: Float64Array;
  private readonly seen: Uint8Array;

  constructor(
    rows: TradeRow[],
    private readonly rule: SuppressionRule,
  ) {
    for (const { sellerId } of rows)
      if (!this.places.has(sellerId)) this.places.set(sellerId, this.places.size);
    this.sums = new Float64Array(this.places.size);
    this.seen = new Uint8Array(this.places.size);
  }

  /** Đồng are whole and far below 2⁵³, so sums are exact in whatever order. */
  weigh(rows: TradeRow[]): Record<Part, Weights> {
    const cashless = this.sum(rows.filter((row) => row.cashless));
    const cash = this.sum(rows.filter((row) => !row.cashless));
    return { whole: this.together([cashless, cash]), cashless, cash };
  }

  /** Whether cells taken together tell of a single seller, as `tellsOfOne` has it; nothing tells of nobody. */
  tell(cells: readonly Weights[]): boolean {
    const touched = this.load(cells);
    if (touched.length === 0) return false;
    let whole = 0;
    let largest = 0;
    for (const place of touched) {
      const size = Math.abs(this.sums[place] ?? 0);
      whole += size;
      largest = Math.max(largest, size);
    }
    this.clear(touched);
    return touched.length < this.rule.minSellers || largest * 100 > whole * this.rule.maxSharePercent;
  }

  private sum(rows: TradeRow[]): Weights {
    const touched: number[] = [];
    for (const row of rows) this.add(this.places.get(row.sellerId) ?? 0, row.gmvNet, touched);
    return this.unload(touched);
  }

  private together(parts: readonly Weights[]): Weights {
    return this.unload(this.load(parts));
  }

  private load(cells: readonly Weights[]): number[] {
    const touched: number[] = [];
    for (const { sellers, amounts } of cells) {
      for (let index = 0; index < sellers.length; index++)
        this.add(sellers[index] ?? 0, amounts[index] ?? 0, touched);
    }
    return touched;
  }

  private unload(touched: number[]): Weights {
    const amounts = touched.map((place) => this.sums[place] ?? 0);
    this.clear(touched);
    return { sellers: touched, amounts };
  }

  private add(place: number, amount: number, touched: number[]): void {
    if (this.seen[place] === 0) {
      this.seen[place] = 1;
      touched.push(place);
    }
    this.sums[place] = (this.sums[place] ?? 0) + amount;
  }

  private clear(touched: number[]): void {
    for (const place of touched) {
      this.seen[place] = 0;
      this.sums[place] = 0;
    }
  }
}
