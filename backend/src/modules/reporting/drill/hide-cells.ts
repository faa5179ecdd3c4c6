import { suppressCells, tellsOfOne } from '../suppress-cells';
import type { SuppressionRule } from '../types';
import { bridges } from './bridges';
import { below, type Cell, contributionsOf, keyOf, type Part, rowsOf, type TradeRow } from './cells';

/** Keys of the cells of one month of which nothing may be shown, and of those whose parts by payment may not. */
export interface Hidden {
  whole: ReadonlySet<string>;
  split: ReadonlySet<string>;
}

const INDUSTRY = 1;
const KIND = 2;

/**
 * Hides each cell that would tell of a single seller (domain/05, rule 6), all below a hidden cell, and as many others as it takes so that
 * what is shown cannot be subtracted from what else is shown: neither from the cell above, nor from the tables of industries and kinds of
 * sellers that stand beside it, nor a part paid in cash from the whole. The first step hides what the map of communes hides.
 */
export function hideCells(root: Cell, rule: SuppressionRule): Hidden {
  return new Curtain(root, rule).draw();
}

class Curtain {
  private readonly hidden = { whole: new Set<string>(), split: new Set<string>() };
  private readonly cells: Cell[];
  private readonly onlyChildren = new Set<string>();
  private readonly sizes = new Map<string, number>();
  /** By themselves telling of one seller. */
  private readonly telling = new Set<string>();

  constructor(
    private readonly root: Cell,
    private readonly rule: SuppressionRule,
  ) {
    this.cells = [...below(root)];
    for (const cell of this.cells) {
      this.sizes.set(cell.key, sizeOf(cell.rows));
      const [first, ...others] = cell.children;
      if (first && others.length === 0) this.onlyChildren.add(first.key);
    }
  }

  draw(): Hidden {
    for (const cell of this.cells) {
      if (cell !== this.root && this.tells(cell.rows)) {
        this.telling.add(cell.key);
        this.hide(cell, 'whole');
      } else if (this.tells(rowsOf(cell, 'cashless')) || this.tells(rowsOf(cell, 'cash'))) {
        // How the whole area pays is published (M9), however few take cash.
        for (const one of cell === this.root ? cell.children : [cell]) this.hide(one, 'split');
      }
    }
    const lines = [...this.linesOf(INDUSTRY), ...this.linesOf(KIND)];
    while (this.settleTree() || lines.some((line) => this.settle(line, 'whole')) || this.breakBridges());
    return this.hidden;
  }

  private isHidden(cell: Cell, part: Part): boolean {
    return this.hidden[part === 'whole' ? 'whole' : 'split'].has(cell.key);
  }

  private hide(cell: Cell, what: keyof Hidden): void {
    for (const { key } of below(cell)) {
      this.hidden.split.add(key);
      if (what === 'whole') this.hidden.whole.add(key);
    }
  }

  private tells(rows: TradeRow[]): boolean {
    return rows.length > 0 && tellsOfOne(contributionsOf(rows, keyOfRow), this.rule);
  }

  /** Each cell against the sum of what it opens into. */
  private settleTree(): boolean {
    let changed = false;
    for (const cell of this.cells) {
      for (const part of ['whole', 'cashless', 'cash'] as const) {
        if (cell.children.length > 0 && !this.isHidden(cell, part)) {
          changed = this.settle(cell.children, part) || changed;
        }
      }
    }
    return changed;
  }

  /** The cells of all communes that a table beside the tree sums up; what that table hides is known together. */
  private linesOf(step: number): Cell[][] {
    const groups = new Map<string, Cell[]>();
    const group = this.marginOf(step);
    for (const cell of this.cells) {
      if (cell.path.length !== step + 1) continue;
      const name = group(cell);
      groups.set(name, [...(groups.get(name) ?? []), cell]);
    }
    return [...groups.values()];
  }

  private marginOf(step: number): (cell: Cell) => string {
    const table = contributionsOf(this.root.rows, ({ path }) => path[step] ?? '');
    const hidden = new Set(
      suppressCells(table, this.rule).flatMap((one) => (one.suppressed ? one.cell : [])),
    );
    return ({ path }) => {
      const name = path[step] ?? '';
      return hidden.has(name) ? '' : name;
    };
  }

  /** Hides more of what sums up to something known, until the hidden ones taken together tell of nobody. */
  private settle(parts: Cell[], part: Part): boolean {
    let changed = false;
    for (;;) {
      const behind = parts.filter((cell) => this.isHidden(cell, part) && rowsOf(cell, part).length > 0);
      if (behind.length === 0) return changed;
      if (behind.length > 1 && !this.tells(behind.flatMap((cell) => rowsOf(cell, part)))) return changed;
      const next = this.smallestShown(parts, part);
      if (!next) return changed;
      this.hide(next, part === 'whole' ? 'whole' : 'split');
      changed = true;
    }
  }

  /** What alone makes up the cell above it, or was all paid alike, hides little: it comes last. */
  private smallestShown(parts: Cell[], part: Part): Cell | undefined {
    const shown = parts.filter((cell) => !this.isHidden(cell, part) && rowsOf(cell, part).length > 0);
    const rank = (cell: Cell) => {
      const alike = part !== 'whole' && cell.rows.length === rowsOf(cell, part).length;
      return alike || this.onlyChildren.has(cell.key) ? 1 : 0;
    };
    const size = ({ key }: Cell) => this.sizes.get(key) ?? 0;
    return shown.sort((a, b) => rank(a) - rank(b) || size(a) - size(b))[0];
  }

  /** Rows of communes against columns of industries, then what those open into against kinds of sellers. */
  private breakBridges(): boolean {
    return [INDUSTRY, KIND].some((step) => {
      const column = this.marginOf(step);
      const grid = this.cells.filter(({ path }) => path.length === step + 1);
      const found = bridges(
        grid
          .filter((cell) => this.isHidden(cell, 'whole'))
          .map((cell) => ({ key: cell.key, row: this.rowOf(cell), column: column(cell) })),
      );
      const betrayed = grid.filter(({ key }) => found.has(key) && this.telling.has(key));
      return betrayed.some((cell) => {
        const beside = grid.filter(
          (other) => column(other) === column(cell) || this.rowOf(other) === this.rowOf(cell),
        );
        const next = this.smallestShown(beside, 'whole');
        if (next) this.hide(next, 'whole');
        return next !== undefined;
      });
    });
  }

  /** The nearest cell above that is shown; what is hidden below it is known together. */
  private rowOf({ path }: Cell): string {
    const above = path.map((_, length) => keyOf(path.slice(0, length))).reverse();
    const shown = above.find((key) => !this.hidden.whole.has(key));
    return shown ?? this.root.key;
  }
}

const keyOfRow = ({ path }: TradeRow): string => keyOf(path);

function sizeOf(rows: TradeRow[]): number {
  return rows.reduce((sum, { gmvNet }) => sum + gmvNet, 0);
}
