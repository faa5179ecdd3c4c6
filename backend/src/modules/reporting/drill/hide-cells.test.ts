import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Span } from '../../../../testing/span';
import { suppressCells, tellsOfOne } from '../suppress-cells';
import { below, type Cell, contributionsOf, type Part, rowsOf, type TradeRow, treeOf } from './cells';
import { type Hidden, hideCells } from './hide-cells';

const rule = { minSellers: 3, maxSharePercent: 85 };

interface Trade {
  commune?: string;
  industry?: string;
  kind?: string;
  seller: string;
  gmvNet?: number;
  cashless?: boolean;
}

const aRow = ({ commune = 'a', industry = '01', kind = 'household', ...of }: Trade): TradeRow => ({
  path: [commune, industry, kind, 'online'],
  cashless: of.cashless ?? true,
  sellerId: of.seller,
  orders: 1,
  orderValue: of.gmvNet ?? 100,
  gmvNet: of.gmvNet ?? 100,
});

/** So many stalls of a place, each with as much. */
const stalls = (count: number, where: Omit<Trade, 'seller'>): TradeRow[] =>
  Array.from({ length: count }, (_, index) =>
    aRow({ ...where, seller: `${where.commune}-${where.industry}-${where.kind}-${index}` }),
  );

const hiddenOf = (rows: TradeRow[]) => hideCells(treeOf(rows), rule);

describe('drilling down', () => {
  it('shows what enough stalls of like size make up, at every step', () => {
    const hidden = hiddenOf([
      ...stalls(4, { commune: 'a', industry: '01' }),
      ...stalls(4, { commune: 'a', industry: '10' }),
      ...stalls(4, { commune: 'b', industry: '01' }),
      ...stalls(4, { commune: 'b', industry: '10' }),
    ]);
    expect([...hidden.whole, ...hidden.split]).toEqual([]);
  });

  it('hides all below a hidden commune', () => {
    const { whole } = hiddenOf([
      ...stalls(2, { commune: 'a' }),
      ...stalls(2, { commune: 'b' }),
      ...stalls(9, { commune: 'c' }),
    ]);
    expect([...whole].sort()).toEqual(
      ['a', 'b'].flatMap((commune) => [
        commune,
        `${commune}/01`,
        `${commune}/01/household`,
        `${commune}/01/household/online`,
      ]),
    );
  });

  it('hides an industry elsewhere where the table of industries would give the hidden one away', () => {
    const { whole } = hiddenOf([
      ...stalls(2, { commune: 'a', industry: '01' }),
      ...stalls(3, { commune: 'a', industry: '10' }),
      ...stalls(4, { commune: 'b', industry: '01' }),
      ...stalls(5, { commune: 'b', industry: '10' }),
      ...stalls(6, { commune: 'c', industry: '01' }),
      ...stalls(7, { commune: 'c', industry: '10' }),
    ]);
    expect([...whole].filter((key) => key.split('/').length === 2).sort()).toEqual([
      'a/01',
      'a/10',
      'b/01',
      'b/10',
    ]);
  });

  it('does not say how a place was paid where that tells of one who takes cash', () => {
    const { whole, split } = hiddenOf([
      ...stalls(5, { commune: 'a' }),
      aRow({ commune: 'a', seller: 'a-01-undefined-0', cashless: false }),
      ...stalls(5, { commune: 'b' }),
      ...stalls(5, { commune: 'b', cashless: false }),
      ...stalls(5, { commune: 'c', gmvNet: 900 }),
      ...stalls(5, { commune: 'c', gmvNet: 900, cashless: false }),
    ]);
    expect([...whole]).toEqual([]);
    expect(['a', 'b', 'c'].filter((commune) => split.has(commune))).toEqual(['a', 'b']);
  });
});

const COMMUNES = ['a', 'b', 'c', 'd'];
const INDUSTRIES = ['01', '10', '47', '56'];
const KINDS = ['household', 'cooperative'];

/** A stall has one place and is of one kind; what it sells may be of several industries. */
const histories = fc
  .array(
    fc.record({
      commune: fc.constantFrom(...COMMUNES),
      industry: fc.constantFrom(...INDUSTRIES),
      kind: fc.constantFrom(...KINDS),
      seller: fc.integer({ min: 0, max: 13 }),
      gmvNet: fc.integer({ min: 1, max: 1000 }),
      cashless: fc.boolean(),
    }),
    { minLength: 20, maxLength: 300, size: 'max' },
  )
  .map((all) =>
    all.map(({ seller, ...one }) => aRow({ ...one, seller: `${one.commune}-${one.kind}-${seller}` })),
  );

/** Two groups of hidden cells that only one more joins (the third of the first commune): no row and no column has one alone. */
const joined = [2, 2, 2, 5, 2, 2, 5, 5, 5, 5, 2, 2, 5, 5, 2, 2].flatMap((count, place) =>
  [true, false].flatMap((cashless) =>
    stalls(count, { commune: COMMUNES[Math.floor(place / 4)], industry: INDUSTRIES[place % 4], cashless }),
  ),
);

const tells = (rows: TradeRow[]) =>
  tellsOfOne(
    contributionsOf(rows, () => ''),
    rule,
  );

/** The finest things there could be trade in; who looks from outside does not know in which there is. */
const ATOMS = COMMUNES.flatMap((commune) =>
  INDUSTRIES.flatMap((industry) =>
    KINDS.flatMap((kind) =>
      [true, false].map((cashless) => aRow({ commune, industry, kind, cashless, seller: '' })),
    ),
  ),
);
const NAMES = [COMMUNES, INDUSTRIES, KINDS, ['online']];
const atomOf = ({ path, cashless }: TradeRow) => `${path.join('/')} ${cashless}`;

const PLACES = new Map(ATOMS.map((atom, index) => [atomOf(atom), 1n << BigInt(index)]));
const placeOf = (atom: TradeRow) => PLACES.get(atomOf(atom)) ?? 0n;

/** Totals that are published as they are: an attack on those is none on what is opened. */
const PUBLISHED: Part[] = ['whole', 'cashless', 'cash'];

/** A sum that is known, by what it sums up: a bit for each. */
type Sum = bigint;
const sumOf = (belongs: (atom: TradeRow) => boolean): Sum =>
  ATOMS.filter(belongs).reduce((sum, atom) => sum | placeOf(atom), 0n);
const vectorOf = (sum: Sum): number[] => ATOMS.map((atom) => ((sum & placeOf(atom)) === 0n ? 0 : 1));
const within = (path: string[], part: Part) => (atom: TradeRow) =>
  path.every((name, step) => atom.path[step] === name) &&
  rowsOf({ ...NOTHING, rows: [atom] }, part).length > 0;
const NOTHING: Cell = { key: '', path: [], rows: [], children: [] };

/** All that the desk and the tables beside it answer, whatever is opened. What a list does not name is nothing. */
function answersOf(root: Cell, { whole, split }: Hidden): Sum[] {
  const tables = [0, 1, 2].flatMap((step) => {
    const table = suppressCells(
      contributionsOf(root.rows, ({ path }) => path[step] ?? ''),
      rule,
    );
    const hidden = new Set(table.flatMap(({ cell, suppressed }) => (suppressed ? cell : [])));
    const shown = NAMES[step]?.filter((name) => !hidden.has(name)) ?? [];
    return shown.map((name) => sumOf(({ path }) => path[step] === name));
  });
  const cells = [...below(root)].flatMap(({ key, path, children }) => {
    const listed = children.some((child) => !whole.has(child.key)) ? (NAMES[path.length] ?? []) : [];
    const absent = listed.filter((name) => children.every((child) => child.path.at(-1) !== name));
    return [
      ...(whole.has(key) ? [] : [sumOf(within(path, 'whole'))]),
      ...(split.has(key) ? [] : [sumOf(within(path, 'cashless')), sumOf(within(path, 'cash'))]),
      ...absent.map((name) => sumOf(within([...path, name], 'whole'))),
    ];
  });
  return [...cells, ...tables];
}

describe('an attack on what the desk answers', () => {
  it('learns of no single seller by subtracting one answer from another', () => {
    fc.assert(
      fc.property(histories, (rows) => {
        const root = treeOf(rows);
        fc.pre(PUBLISHED.every((part) => !tells(rowsOf(root, part))));
        const answers = [...new Set(answersOf(root, hideCells(root, rule)))];
        for (const larger of answers) {
          for (const smaller of answers) {
            if (smaller === larger || (smaller & larger) !== smaller) continue;
            const rest = rows.filter((row) => (placeOf(row) & larger & ~smaller) !== 0n);
            if (rest.length > 0) expect(tells(rest)).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('learns no hidden figure by adding and subtracting any number of answers', () => {
    fc.assert(
      fc.property(histories, (rows) => {
        const root = treeOf(rows);
        fc.pre(PUBLISHED.every((part) => !tells(rowsOf(root, part))));
        const known = new Span(answersOf(root, hideCells(root, rule)).map(vectorOf));
        for (const cell of below(root)) {
          for (const part of ['whole', 'cashless', 'cash'] as const) {
            const own = rowsOf(cell, part);
            if (cell === root || own.length === 0 || !tells(own)) continue;
            expect(known.gives(vectorOf(sumOf(within(cell.path, part)))), `${cell.key} ${part}`).toBe(false);
          }
        }
      }),
      { numRuns: 150, examples: [[joined]] },
    );
  });

  it('finds the communes hidden that the map hides', () => {
    fc.assert(
      fc.property(histories, (rows) => {
        const { whole } = hiddenOf(rows);
        const map = suppressCells(
          contributionsOf(treeOf(rows).rows, ({ path }) => path[0] ?? ''),
          rule,
        );
        for (const { cell, suppressed } of map) expect(whole.has(cell), cell).toBe(suppressed);
      }),
    );
  });
});
