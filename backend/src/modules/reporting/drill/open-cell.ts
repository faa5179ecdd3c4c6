import type { DrillCell, DrillFigures } from '../../../contract';
import { type Cell, rowsOf, STEPS, type TradeRow } from './cells';
import type { Hidden } from './hide-cells';
import type { DrillTree } from './reader';

type Unnamed = Omit<DrillCell, 'label'>;

/** The cell at the end of a path and what it opens into, in two periods; by gross value, hidden ones last. */
export function openCell({ now, before, path }: { now: DrillTree; before: DrillTree; path: string[] }): {
  total: Unnamed;
  rows: Unnamed[];
} {
  const total = { now: look(now, path), before: look(before, path) };
  const names = new Set([...total.now.parts.keys(), ...total.before.parts.keys()]);
  const rows = [...names].map((cell) => ({
    cell,
    now: total.now.parts.get(cell) ?? NONE,
    before: total.before.parts.get(cell) ?? NONE,
  }));
  const shown = rows.some((row) => row.now.state === 'shown' || row.before.state === 'shown');
  return {
    total: { cell: path.at(-1) ?? '', now: total.now.figures, before: total.before.figures },
    rows: shown ? rows.sort(byValue) : [],
  };
}

const NONE: DrillFigures = {
  state: 'none',
  gmv_net: 0,
  orders: 0,
  active_sellers: 0,
  cashless_orders: null,
  cashless_value: null,
};
const HIDDEN: DrillFigures = { ...NONE, state: 'hidden' };

function byValue(a: Unnamed, b: Unnamed): number {
  const hidden = (row: Unnamed) => (row.now.state === 'hidden' ? 1 : 0);
  return hidden(a) - hidden(b) || b.now.gmv_net - a.now.gmv_net || (a.cell < b.cell ? -1 : 1);
}

function look({ root, hidden }: DrillTree, path: string[]) {
  const cell = cellAt(root, path);
  const parts = new Map<string, DrillFigures>();
  if (!cell) return { figures: mayNotTell(root, path, hidden) ? HIDDEN : NONE, parts };
  const sum = (of: Cell) =>
    figuresOf(of.rows, { whole: hidden.whole.has(of.key), split: hidden.split.has(of.key) });
  if (path.length === STEPS.length - 1) {
    for (const part of ['cashless', 'cash'] as const) {
      const rows = rowsOf(cell, part);
      if (rows.length > 0)
        parts.set(part, figuresOf(rows, { whole: hidden.split.has(cell.key), split: false }));
    }
  } else {
    for (const child of cell.children) parts.set(child.path.at(-1) ?? '', sum(child));
  }
  // A list in which all are hidden would tell by its names alone what a single one of them sums up to.
  const some = [...parts.values()].some(({ state }) => state === 'shown');
  return { figures: sum(cell), parts: some ? parts : new Map<string, DrillFigures>() };
}

function cellAt(root: Cell, path: string[]): Cell | undefined {
  return path.reduce<Cell | undefined>(
    (cell, name) => cell?.children.find((child) => child.path.at(-1) === name),
    root,
  );
}

/** That there is no trade must not show either where nothing beside it does. */
function mayNotTell(root: Cell, path: string[], { whole }: Hidden): boolean {
  return path.some((_, step) => {
    const above = cellAt(root, path.slice(0, step));
    return (
      above !== undefined && above.children.length > 0 && above.children.every(({ key }) => whole.has(key))
    );
  });
}

function figuresOf(rows: TradeRow[], hidden: { whole: boolean; split: boolean }): DrillFigures {
  if (rows.length === 0) return NONE;
  if (hidden.whole) return HIDDEN;
  const sum = (read: (row: TradeRow) => number, of = rows) => of.reduce((all, row) => all + read(row), 0);
  const cashless = rows.filter((row) => row.cashless);
  const orders = sum(({ orders }) => orders);
  const share = (read: (row: TradeRow) => number) =>
    hidden.split ? null : percent(sum(read, cashless), sum(read));
  return {
    state: 'shown',
    gmv_net: sum(({ gmvNet }) => gmvNet),
    orders,
    active_sellers: new Set(rows.filter((row) => row.orders > 0).map(({ sellerId }) => sellerId)).size,
    cashless_orders: share((row) => row.orders),
    cashless_value: share((row) => row.orderValue),
  };
}

/** Per cent with one decimal. */
function percent(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 1000) / 10 : null;
}
