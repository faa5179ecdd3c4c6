import { cellToHide } from './overlaps';
import { type CellFigures, coverTable, type KnownSum, tellsOfOne } from './suppress-cells';
import { CASHLESS, type CellContribution, DIMENSIONS, type Dimension, type SuppressionRule } from './types';

/** Key of a period of which even the totals tell of one. */
export const WHOLE = 'whole';

/** Says apart how sales over counters were paid. */
const PAID = 'M9';

interface FigureSum extends KnownSum {
  figure: string;
  by: Dimension;
}

/** Figures that are a sum of some cells of a table. */
const SUMS: readonly FigureSum[] = [
  { figure: PAID, by: 'payment', cells: CASHLESS },
  { figure: 'M2', by: 'buyer', cells: ['area'] },
  { figure: 'M15.cross_province', by: 'buyer', cells: ['elsewhere'] },
];

/** Organisations and a part of the others need invoices: what M10 counts lies across the kinds, and hides behind none of them. */
const ACROSS_KINDS = 'M10';

/** What is made of value added by industry. */
const OF_RATIOS = ['M6', 'M8.upper'];

/** What adds up over months, whoever sold. */
const TOTALS = ['M1', 'M5', ...OF_RATIOS];

/** All figures that something hidden could be worked out from. */
export const FIGURES_THAT_SUM = [...TOTALS, ...SUMS.map(({ figure }) => figure), ACROSS_KINDS];

/** What was traded in a period, by table. */
export interface Trade {
  cells: Record<Dimension, CellContribution[]> & {
    /** What was sold over counters, by payment: in no table, and part of M9. */
    counter?: CellContribution[];
  };
  /** Keys of what reports of the period have hidden already. */
  hidden: readonly string[];
}

export interface Family {
  /** Of a period of several months, each of them. */
  months?: readonly Trade[];
  /** Ratio of value added of an industry of two digits; one name for each. */
  ratioOf: (industry: string) => string;
}

export interface Covered {
  tables: Record<Dimension, CellFigures[]>;
  /** Keys of what must not be published, in order: cells as `commune:25195`, figures as `M9` or `M15.cross_province`, or `whole`. */
  withheld: string[];
}

/**
 * Decides what a period may show beside all that its readers can put next to it (domain/05, rule 6): its own totals and sums, earlier
 * versions of its report, and the months it is made of. What a version hides, later ones hide. Several months show the cells and sums
 * that each of them shows, so that a year less eleven months tells nothing that the twelfth does not; their totals are shown unless the
 * months that have none to show tell of one, taken together.
 */
export function cover(
  { cells, hidden }: Trade,
  rule: SuppressionRule,
  { months = [], ratioOf }: Family,
): Covered {
  const withheld = new Set(hidden);
  const closed: Trade[] = [];
  if (tellsOfCounter(cells, rule)) withheld.add(PAID);
  for (const month of months) {
    if (tellsOfCounter(month.cells, rule)) withheld.add(PAID);
    if (month.cells.commune.length === 0) continue;
    const keys = withheldOf(month, rule, ratioOf);
    if (keys.includes(WHOLE)) closed.push(month);
    for (const key of keys) if (key !== WHOLE) withheld.add(key);
  }
  if (closed.length > 0) for (const { figure } of SUMS) withheld.add(figure);
  const unshown = closed.flatMap((month) => month.cells.commune);
  if (closed.length === 1 || (closed.length > 1 && tellsOfOne(unshown, rule)))
    for (const figure of TOTALS) withheld.add(figure);
  if (tellsOfOne(cells.commune, rule)) withheld.add(WHOLE);

  const givesAway = unequalRatios(cells.industry, rule, ratioOf);
  const overlap = () => {
    const valueAdded = !OF_RATIOS.every((figure) => withheld.has(figure));
    const ratios = valueAdded && !givesAway([...cellsOf('industry', withheld)]) && { ratioOf };
    return cellToHide({ cells, withheld, ...ratios }, rule);
  };
  let tables = coverTables(cells, rule, withheld, givesAway);
  // Several months show no more than each of them does, and a whole that is hidden shows nothing.
  const alone = months.length === 0 && !withheld.has(WHOLE);
  for (let next = alone ? overlap() : null; next !== null; next = overlap()) {
    withheld.add(next);
    tables = coverTables(cells, rule, withheld, givesAway);
  }
  if (cellsOf('seller_kind', withheld).size > 0) withheld.add(ACROSS_KINDS);
  if (givesAway([...cellsOf('industry', withheld)])) for (const figure of OF_RATIOS) withheld.add(figure);
  return { tables, withheld: [...withheld].sort() };
}

/** What M9 says of counters, all of them and by payment, must tell of nobody; where nothing was sold so it says nothing. */
function tellsOfCounter({ counter = [] }: Trade['cells'], rule: SuppressionRule): boolean {
  const paid = (cashless: boolean) => counter.filter(({ cell }) => CASHLESS.includes(cell) === cashless);
  return [counter, paid(true), paid(false)].some((part) => part.length > 0 && tellsOfOne(part, rule));
}

const known = new WeakMap<Trade['cells'], { question: string; withheld: string[] }>();

/** What a month withholds by itself. A year asks for twelve, most of which have not changed since (`MonthTables`). */
function withheldOf(month: Trade, rule: SuppressionRule, ratioOf: Family['ratioOf']): string[] {
  const ratios = month.cells.industry.map(({ cell }) => ratioOf(cell));
  const question = JSON.stringify([rule, month.hidden, ratios]);
  const answer = known.get(month.cells);
  if (answer?.question === question) return answer.withheld;
  const { withheld } = cover(month, rule, { ratioOf });
  known.set(month.cells, { question, withheld });
  return withheld;
}

/** The tables beside what is withheld already; what they hide is added to it. */
function coverTables(
  cells: Trade['cells'],
  rule: SuppressionRule,
  withheld: Set<string>,
  givesAway: (industries: string[]) => boolean,
): Covered['tables'] {
  const tables = {} as Covered['tables'];
  for (const by of DIMENSIONS) {
    const { cells: covered, told } = coverTable(cells[by], rule, {
      always: cellsOf(by, withheld),
      sums: SUMS.filter((sum) => sum.by === by && !withheld.has(sum.figure)),
      ...(by === 'industry' && { givesAway }),
    });
    tables[by] = covered;
    for (const { figure } of told) withheld.add(figure);
    for (const { cell, suppressed } of covered) if (suppressed) withheld.add(keyOf(by, cell));
  }
  return tables;
}

const keyOf = (by: Dimension, cell: string): string => `${by}:${cell}`;

function cellsOf(by: Dimension, withheld: ReadonlySet<string>): Set<string> {
  const start = keyOf(by, '');
  return new Set([...withheld].flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : [])));
}

/** Of hidden industries output and value added are known together: with two ratios among them, what has each follows from both sums. */
function unequalRatios(
  contributions: CellContribution[],
  rule: SuppressionRule,
  ratioOf: Family['ratioOf'],
): (industries: string[]) => boolean {
  return (industries) => {
    const byRatio = new Map<string, string[]>();
    for (const one of industries) byRatio.set(ratioOf(one), [...(byRatio.get(ratioOf(one)) ?? []), one]);
    if (byRatio.size !== 2) return false;
    return [...byRatio.values()].some((same) =>
      tellsOfOne(
        contributions.filter(({ cell }) => same.includes(cell)),
        rule,
      ),
    );
  };
}
