import { groupByCell, tellsOfOne } from './suppress-cells';
import type { CellContribution, Dimension, SuppressionRule } from './types';

/** Tables by what everybody can read of a stall: its place, its kind and what it sells. Payment and buyer differ from order to order. */
const PUBLIC_OF_STALLS = ['commune', 'industry', 'seller_kind'] as const satisfies readonly Dimension[];

const NOTHING = 1e-9;

/** What is published of a period: its total, each cell of these tables that has no key in `withheld`, and value added. */
export interface Shown {
  cells: Record<(typeof PUBLIC_OF_STALLS)[number], CellContribution[]>;
  /** Keys of cells, as `commune:25195`. */
  withheld: ReadonlySet<string>;
  /** Ratio of value added of an industry, where value added is published. */
  ratioOf?: (industry: string) => string;
}

/** Sales of which the published sums say the same: one unknown of the equations that they are. */
interface Unknown {
  sellers: Set<string>;
  /** Of all the sales in it, the cells that each is in. */
  places: string[][];
  shown: string[];
  ratio: string;
}

interface Equation {
  /** The cell that it is the sum of; null for the total and for value added. */
  key: string | null;
  factors: number[];
}

/**
 * Finds a cell to hide where tables overlap: who knows from the shop what each stall sells, and where it is, can subtract a cell of one
 * table from those of another and be left with one or two stalls, or with a cell that is hidden. Solves the published sums as equations
 * of what each stall sold in each of its industries; whether payment or buyer tells the same is not asked.
 * @returns the smallest cell of those that give the first such secret away, or null when none follows
 */
export function cellToHide({ cells, withheld, ratioOf }: Shown, rule: SuppressionRule): string | null {
  const unknowns = unknownsOf({ cells, withheld, ratioOf });
  const equations = equationsOf(unknowns, ratioOf !== undefined);
  const solved = new Echelon(equations.map(({ factors }) => factors));
  for (const secret of secretsOf(unknowns, solved, { cells, withheld, rule })) {
    const keys = solved.within(secret).flatMap((index) => equations[index]?.key ?? []);
    if (keys.length > 0) return smallest(keys, cells);
  }
  return null;
}

function unknownsOf({ cells, withheld, ratioOf }: Shown): Unknown[] {
  const bySeller = new Map<string, Record<(typeof PUBLIC_OF_STALLS)[number], string[]>>();
  for (const by of PUBLIC_OF_STALLS) {
    for (const { sellerId, cell } of cells[by]) {
      const own = bySeller.get(sellerId) ?? { commune: [], industry: [], seller_kind: [] };
      own[by].push(cell);
      bySeller.set(sellerId, own);
    }
  }
  const unknowns = new Map<string, Unknown>();
  for (const [seller, { commune, industry, seller_kind }] of bySeller) {
    for (const place of commune) {
      for (const vsic of industry) {
        for (const kind of seller_kind) {
          const at = [`commune:${place}`, `industry:${vsic}`, `seller_kind:${kind}`];
          const shown = at.filter((key) => !withheld.has(key));
          const ratio = ratioOf?.(vsic) ?? '';
          const name = [...shown, ratio].join(' ');
          const unknown = unknowns.get(name) ?? { sellers: new Set(), places: [], shown, ratio };
          unknown.sellers.add(seller);
          unknown.places.push(at);
          unknowns.set(name, unknown);
        }
      }
    }
  }
  return [...unknowns.values()];
}

function equationsOf(unknowns: readonly Unknown[], withRatios: boolean): Equation[] {
  const keys = [...new Set(unknowns.flatMap(({ shown }) => shown))].sort();
  const ratios = [...new Set(unknowns.map(({ ratio }) => ratio))].sort();
  return [
    { key: null, factors: unknowns.map(() => 1) },
    ...keys.map((key) => ({ key, factors: unknowns.map(({ shown }) => (shown.includes(key) ? 1 : 0)) })),
    // Any factors that differ stand for the ratios: what follows from them follows from the real ones.
    ...(withRatios
      ? [{ key: null, factors: unknowns.map(({ ratio }) => Math.sqrt(ratios.indexOf(ratio) + 2)) }]
      : []),
  ];
}

/** Indexes of unknowns of which no sum may follow: of every cell that tells of one by itself, every stall, every two stalls (each knows its own part). */
function* secretsOf(
  unknowns: readonly Unknown[],
  solved: Echelon,
  { cells, withheld, rule }: Pick<Shown, 'cells' | 'withheld'> & { rule: SuppressionRule },
): Generator<ReadonlySet<number>> {
  for (const by of PUBLIC_OF_STALLS) {
    for (const [cell, own] of groupByCell(cells[by])) {
      const key = `${by}:${cell}`;
      if (!withheld.has(key) || !tellsOfOne(own, rule)) continue;
      yield new Set(
        unknowns.flatMap(({ places }, index) => (places.every((at) => at.includes(key)) ? index : [])),
      );
    }
  }
  const own = new Map<string, number[]>();
  for (const [index, { sellers }] of unknowns.entries()) {
    if (sellers.size > 2) continue;
    for (const seller of sellers) own.set(seller, [...(own.get(seller) ?? []), index]);
  }
  // Without a row that begins within it nothing follows of a group: such rows are as few as the cells that are shown.
  const leaning = [...own.keys()].filter((seller) => own.get(seller)?.some((index) => solved.begins(index)));
  for (const [index, seller] of leaning.entries()) {
    const later = leaning.slice(index + 1);
    const reached = (own.get(seller) ?? []).flatMap((index) => solved.reach(index));
    const others = reached.flatMap((index) => [...(unknowns[index]?.sellers ?? [])]);
    for (const other of new Set([seller, ...later, ...others])) {
      const both = [...(own.get(seller) ?? []), ...(own.get(other) ?? [])];
      yield new Set(
        both.filter((index) =>
          [...(unknowns[index]?.sellers ?? [])].every((one) => one === seller || one === other),
        ),
      );
    }
  }
}

function smallest(keys: readonly string[], cells: Shown['cells']): string {
  const sizes = new Map(keys.map((key) => [key, 0]));
  for (const by of PUBLIC_OF_STALLS) {
    for (const { cell, gmvNet } of cells[by]) {
      const key = `${by}:${cell}`;
      const size = sizes.get(key);
      if (size !== undefined) sizes.set(key, size + gmvNet);
    }
  }
  const [first = ''] = [...sizes].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([key]) => key);
  return first;
}

interface Row {
  factors: number[];
  /** How much of each equation is in it. */
  madeOf: number[];
}

/** Equations in reduced echelon form, each row by the unknown that it begins with. */
class Echelon {
  private readonly rows = new Map<number, Row>();

  constructor(equations: readonly number[][]) {
    for (const [index, factors] of equations.entries()) {
      let row: Row = { factors, madeOf: equations.map((_, other) => (other === index ? 1 : 0)) };
      for (const [pivot, known] of this.rows) row = without(pivot, row, known);
      const begin = largest(row.factors);
      if (begin === null) continue;
      for (const [pivot, known] of this.rows) this.rows.set(pivot, without(begin, known, row));
      this.rows.set(begin, row);
    }
  }

  begins(unknown: number): boolean {
    return this.rows.has(unknown);
  }

  /** The unknowns in the row that begins with this one. */
  reach(unknown: number): number[] {
    return (this.rows.get(unknown)?.factors ?? []).flatMap((x, index) =>
      Math.abs(x) > NOTHING ? index : [],
    );
  }

  /**
   * @returns indexes of the equations of which a sum holds nothing but unknowns of a group; none where there is no such sum.
   * Such a sum has no factor outside of the group, so only rows that begin within it are part of it.
   */
  within(group: ReadonlySet<number>): number[] {
    const rest = [...group].flatMap((unknown) => this.rows.get(unknown) ?? []);
    for (let row = rest.shift(); row; row = rest.shift()) {
      const { factors, madeOf } = row;
      const outside = factors.findIndex((x, index) => Math.abs(x) > NOTHING && !group.has(index));
      if (outside < 0) return madeOf.flatMap((x, index) => (Math.abs(x) > NOTHING ? index : []));
      for (const [index, other] of rest.entries()) rest[index] = without(outside, other, row);
    }
    return [];
  }
}

/** A row less so much of another that an unknown is not in it. */
function without(unknown: number, row: Row, other: Row): Row {
  const factor = row.factors[unknown] ?? 0;
  if (Math.abs(factor) < NOTHING) return row;
  const times = factor / (other.factors[unknown] ?? 1);
  const less = (x: number, index: number, from: readonly number[]) => x - times * (from[index] ?? 0);
  return {
    factors: row.factors.map((x, index) => less(x, index, other.factors)),
    madeOf: row.madeOf.map((x, index) => less(x, index, other.madeOf)),
  };
}

/** Index of the factor that is farthest from nothing; null where all are nothing. */
function largest(factors: readonly number[]): number | null {
  let found: number | null = null;
  let size = NOTHING;
  for (const [index, x] of factors.entries()) {
    if (Math.abs(x) <= size) continue;
    found = index;
    size = Math.abs(x);
  }
  return found;
}
