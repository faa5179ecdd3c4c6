import { suppressCells } from '../suppress-cells';
import type { SuppressionRule } from '../types';
import { bridges } from './bridges';
import { type Cell, contributionsOf, type Part } from './cells';
import { Scales, type Weights } from './weights';

/** Keys of the cells of one month of which nothing may be shown, and of those whose parts by payment may not. */
export interface Hidden {
  whole: ReadonlySet<string>;
  split: ReadonlySet<string>;
}

const INDUSTRY = 1;
const KIND = 2;
const PARTS: readonly Part[] = ['whole', 'cashless', 'cash'];

/**
 * Hides each cell that would tell of a single seller (domain/05, rule 6), all below a hidden cell, and as many others as it takes so that
 * what is shown cannot be subtracted from what else is shown: neither from the cell above, nor from the tables of industries and kinds of
 * sellers that stand beside it, nor a part paid in cash from the whole. The first step hides what the map of communes hides.
 */
export function hideCells(root: Cell, rule: SuppressionRule): Hidden {
  return new Curtain(root, rule).draw();
}

/** A cell while it is decided what to hide. */
class Draped {
  readonly key: string;
  readonly path: string[];
  readonly children: Draped[] = [];
  readonly weights: Record<Part, Weights>;
  private readonly rows: number;
  readonly size: number;
  /** By itself telling of one seller. */
  telling = false;
  /** Of the whole, and of its parts by payment. */
  readonly hidden = { whole: false, split: false };

  constructor(
    { key, path, rows }: Cell,
    readonly above: Draped | null,
    scales: Scales,
  ) {
    this.key = key;
    this.path = path;
    this.rows = rows.length;
    // What alone makes up the cell above it weighs as much.
    const same = above?.rows === rows.length ? above : null;
    this.weights = same?.weights ?? scales.weigh(rows);
    this.size = same?.size ?? rows.reduce((sum, { gmvNet }) => sum + gmvNet, 0);
  }

  /** With all below it. */
  hide(what: 'whole' | 'split'): void {
    this.hidden.split = true;
    if (what === 'whole') this.hidden.whole = true;
    for (const child of this.children) child.hide(what);
  }

  hides(part: Part): boolean {
    return part === 'whole' ? this.hidden.whole : this.hidden.split;
  }

  has(part: Part): boolean {
    return this.weights[part].sellers.length > 0;
  }
}

/** Cells whose sum is known, or the part of them that was paid in one way. */
interface Group {
  cells: Draped[];
  part: Part;
  /** Hidden ones when the group was last found to tell of nobody, or to have no more to hide; they never grow fewer. */
  settledWith: number;
}

class Curtain {
  private readonly scales: Scales;
  private readonly cells: Draped[] = [];
  private readonly root: Draped;
  private readonly families: { above: Draped; groups: Group[] }[];
  private readonly lines: Group[];
  private readonly grids: { cells: Draped[]; column: (cell: Draped) => string }[];

  constructor(root: Cell, rule: SuppressionRule) {
    this.scales = new Scales(root.rows, rule);
    this.root = this.drape(root, null);
    this.families = this.cells
      .filter(({ children }) => children.length > 0)
      .map((above) => ({ above, groups: PARTS.map((part) => groupOf(above.children, part)) }));
    this.grids = [INDUSTRY, KIND].map((step) => ({
      cells: this.cells.filter(({ path }) => path.length === step + 1),
      column: marginOf(root, step, rule),
    }));
    this.lines = this.grids.flatMap(linesOf);
  }

  draw(): Hidden {
    for (const cell of this.cells) {
      const { whole, cashless, cash } = cell.weights;
      if (cell !== this.root && this.scales.tell([whole])) {
        cell.telling = true;
        cell.hide('whole');
      } else if (this.scales.tell([cashless]) || this.scales.tell([cash])) {
        // How the whole area pays is published (M9), however few take cash.
        for (const one of cell === this.root ? cell.children : [cell]) one.hide('split');
      }
    }
    while (this.settleTree() || this.lines.some((line) => this.settle(line)) || this.breakBridges());
    const keysOf = (what: 'whole' | 'split') =>
      new Set(this.cells.filter(({ hidden }) => hidden[what]).map(({ key }) => key));
    return { whole: keysOf('whole'), split: keysOf('split') };
  }

  private drape(of: Cell, above: Draped | null): Draped {
    const cell = new Draped(of, above, this.scales);
    this.cells.push(cell);
    for (const child of of.children) cell.children.push(this.drape(child, cell));
    return cell;
  }

  /** Each cell against the sum of what it opens into. */
  private settleTree(): boolean {
    let changed = false;
    for (const { above, groups } of this.families) {
      for (const group of groups) {
        if (!above.hides(group.part)) changed = this.settle(group) || changed;
      }
    }
    return changed;
  }

  /** Hides more of what sums up to something known, until the hidden ones taken together tell of nobody. */
  private settle(group: Group): boolean {
    const { cells, part } = group;
    for (let changed = false; ; changed = true) {
      const behind = cells.filter((cell) => cell.hides(part) && cell.has(part));
      if (behind.length === group.settledWith) return changed;
      const told = behind.length === 1 || this.scales.tell(behind.map(({ weights }) => weights[part]));
      const next = told ? smallestShown(cells, part) : undefined;
      if (!next) {
        group.settledWith = behind.length;
        return changed;
      }
      next.hide(part === 'whole' ? 'whole' : 'split');
    }
  }

  /** Rows of communes against columns of industries, then what those open into against kinds of sellers. */
  private breakBridges(): boolean {
    return this.grids.some(({ cells, column }) => {
      const found = bridges(
        cells
          .filter(({ hidden }) => hidden.whole)
          .map((cell) => ({ key: cell.key, row: rowOf(cell).key, column: column(cell) })),
      );
      return cells.some((cell) => {
        if (!cell.telling || !found.has(cell.key)) return false;
        const [row, name] = [rowOf(cell), column(cell)];
        const next = smallestShown(
          cells.filter((other) => column(other) === name || rowOf(other) === row),
          'whole',
        );
        if (next) next.hide('whole');
        return next !== undefined;
      });
    });
  }
}

const groupOf = (cells: Draped[], part: Part): Group => ({ cells, part, settledWith: 0 });

/** The column of a cell in the table beside the tree; those that the table hides are known together. */
function marginOf(root: Cell, step: number, rule: SuppressionRule): (cell: Draped) => string {
  const table = contributionsOf(root.rows, ({ path }) => path[step] ?? '');
  const hidden = new Set(suppressCells(table, rule).flatMap((one) => (one.suppressed ? one.cell : [])));
  return ({ path }) => {
    const name = path[step] ?? '';
    return hidden.has(name) ? '' : name;
  };
}

/** The cells of all communes that a table beside the tree sums up. */
function linesOf({ cells, column }: { cells: Draped[]; column: (cell: Draped) => string }): Group[] {
  const lines = new Map<string, Draped[]>();
  for (const cell of cells) {
    const line = lines.get(column(cell));
    if (line) line.push(cell);
    else lines.set(column(cell), [cell]);
  }
  return [...lines.values()].map((line) => groupOf(line, 'whole'));
}

/** What alone makes up the cell above it, or was all paid alike, hides little: it comes last. */
function smallestShown(cells: Draped[], part: Part): Draped | undefined {
  const rank = (cell: Draped) => {
    const alike = part !== 'whole' && !cell.has(part === 'cash' ? 'cashless' : 'cash');
    return alike || cell.above?.children.length === 1 ? 1 : 0;
  };
  let best: Draped | undefined;
  for (const cell of cells) {
    if (cell.hides(part) || !cell.has(part)) continue;
    if (!best || rank(cell) - rank(best) < 0 || (rank(cell) === rank(best) && cell.size < best.size))
      best = cell;
  }
  return best;
}

/** The nearest cell above that is shown; what is hidden below it is known together. */
function rowOf({ above }: Draped): Draped {
  let row = above;
  while (row?.above && row.hidden.whole) row = row.above;
  if (!row) throw new Error('The whole area stands below nothing.');
  return row;
}
