import type { ReportExtra, ReportSection } from '../../../../contract';
import { messages } from '../../../../messages';
import type { PaidStall } from '../../figures-reader';
import { coverTable, tellsOfOne } from '../../suppress-cells';
import type { CellContribution, ParameterRow, SuppressionRule } from '../../types';
import type { Made, SectionSources } from './index';

const words = messages.reportSections.cashless_streets;

type Extra = Extract<ReportExtra, { kind: 'cashless_streets' }>;
type Street = Extra['streets'][number];

/** Three numbers kept apart: who takes QR, who was paid by QR, and how much of the value that was; counted by the ward, and on the market. */
export function cashlessStreets(extra: Extra, { inputs, stalls, rule }: SectionSources): Made {
  const used: ParameterRow[] = [];
  const counted = (key: string, subject: string): number | null => {
    const row = inputs.book.latest(key, { subject });
    if (row) used.push(row);
    return row?.value ?? null;
  };
  const count = (key: keyof typeof words.streets.columns) => ({
    ...{ key, label: words.streets.columns[key], unit: 'count' as const },
  });
  const percent = (key: keyof typeof words.streets.columns) => ({
    ...{ key, label: words.streets.columns[key], unit: 'percent' as const },
  });
  const rows = extra.streets.map((street) => {
    const traded = stalls.filter(({ sellerId }) => street.stalls.includes(sellerId));
    const suppressed =
      traded.length > 0 && (tellsOfOne(contributions(traded), rule) || tellsOfCounter(traded, rule));
    return {
      ...{ key: street.slug, label: nameOf(street), suppressed },
      cells: [
        counted('street-shops', street.slug),
        counted('street-shops-qr', street.slug),
        counted('street-shops-qr-used', street.slug),
        street.stalls.length,
        ...(suppressed ? [null, null, null] : paidCells(traded)),
      ],
    };
  });
  const streets: ReportSection = {
    ...{ key: 'streets', title: words.streets.title, note: words.streets.note },
    columns: [
      ...[count('shops'), count('shops_qr'), count('shops_qr_used'), count('stalls')],
      ...[count('orders'), percent('by_orders'), percent('by_value')],
    ],
    rows,
  };
  return { used, sections: [streets, communesOf(inputs.area.communes, stalls, rule)] };
}

const nameOf = ({ name, commune }: Street): string => `${name} (${commune})`;

function communesOf(
  communes: { code: string; name: string }[],
  stalls: PaidStall[],
  rule: SuppressionRule,
): ReportSection {
  const always = new Set(
    stalls.flatMap(({ commune }) =>
      tellsOfCounter(
        stalls.filter((one) => one.commune === commune),
        rule,
      )
        ? commune
        : [],
    ),
  );
  const { cells } = coverTable(contributions(stalls), rule, { always });
  const labels = new Map(communes.map(({ code, name }) => [code, name]));
  return {
    ...{ key: 'communes', title: words.communes.title, note: words.communes.note },
    columns: [
      { key: 'orders', label: words.streets.columns.orders, unit: 'count' },
      { key: 'by_orders', label: words.streets.columns.by_orders, unit: 'percent' },
      { key: 'by_value', label: words.streets.columns.by_value, unit: 'percent' },
    ],
    rows: cells
      .map(({ cell, suppressed }) => ({
        ...{ key: cell, label: labels.get(cell) ?? cell, suppressed },
        cells: suppressed ? [null, null, null] : paidCells(stalls.filter(({ commune }) => commune === cell)),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Beside the tables of the web, these rows would tell what was sold over counters. */
function tellsOfCounter(stalls: PaidStall[], rule: SuppressionRule): boolean {
  const atCounter = stalls.filter(({ counterValue }) => counterValue > 0);
  const weighed = atCounter.map((stall) => ({ ...stall, value: stall.counterValue }));
  return weighed.length > 0 && tellsOfOne(contributions(weighed), rule);
}

/** What a stall weighs in a cell is what its orders were worth. */
const contributions = (stalls: PaidStall[]): CellContribution[] =>
  stalls.map(({ sellerId, commune, orders, value }) => ({ cell: commune, sellerId, orders, gmvNet: value }));

/** Orders, and the rates paid without cash by number and by value, per cent with two decimals. */
function paidCells(stalls: PaidStall[]): (number | null)[] {
  const sum = (of: (stall: PaidStall) => number) => stalls.reduce((whole, stall) => whole + of(stall), 0);
  const orders = sum((stall) => stall.orders);
  const rate = (part: number, whole: number) =>
    whole > 0 ? Number(((part / whole) * 100).toFixed(2)) : null;
  return [
    orders,
    rate(
      sum((stall) => stall.cashlessOrders),
      orders,
    ),
    rate(
      sum((stall) => stall.cashlessValue),
      sum((stall) => stall.value),
    ),
  ];
}
