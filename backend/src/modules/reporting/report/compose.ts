import type {
  FiguresTable,
  IndicatorResult,
  IndustryRow,
  ParameterOrigin,
  PeriodFigures,
  TableCell,
} from '../../../contract';
import { messages } from '../../../messages';
import { cover, type Trade, WHOLE } from '../disclosure';
import { INDICATORS } from '../indicators';
import type { Area, Indicator, Inputs, Measures, Reading } from '../indicators/types';
import type { CellFigures } from '../suppress-cells';
import type { Dimension, ParameterRow, SuppressionRule } from '../types';
import { exceptionsOf } from './exceptions';

const words = messages.indicators;

export interface Sources {
  inputs: Inputs;
  trade: Trade;
  /** Of a period of several months, each of them. */
  months: readonly Trade[];
  rule: SuppressionRule;
  coverage: string;
  /** Last day that figures can be of when the period is not over, else null. */
  runningUntil: string | null;
}

/** All that is said of a period, as plain data: the same sources always give the same words and figures. */
export function composeFigures({
  inputs,
  trade,
  months,
  rule,
  coverage,
  runningUntil,
}: Sources): PeriodFigures {
  const readings = INDICATORS.map((indicator) => ({ indicator, reading: indicator.compute(inputs) }));
  const used = new Map<string, ParameterRow>();
  for (const { reading } of readings) {
    if (reading.state === 'computed') for (const row of reading.parameters) used.set(row.id, row);
  }
  const parameters = [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { period, area, measures, registers } = inputs;
  const { tables, withheld } = cover(trade, rule, { months, ratioOf: ratiosOf(inputs) });
  return {
    ...period,
    running_until: runningUntil,
    area,
    indicators: readings.map(({ indicator, reading }) => resultOf(indicator, reading)),
    tables: (Object.keys(tables) as Dimension[]).map((by) => tableOf(by, tables[by], area)),
    industries: industriesOf(inputs, tables.industry),
    parameters: parameters.map(originOf),
    parameters_in_force: inputs.book.ids(),
    coverage,
    method: words.method.concat(words.suppression(rule.minSellers, rule.maxSharePercent)),
    exceptions: exceptionsOf(inputs, parameters, runningUntil),
    suppression: { min_sellers: rule.minSellers, max_share_percent: rule.maxSharePercent },
    confidential: withheld.includes(WHOLE),
    withheld,
    sums: sumsOf(measures),
    registers: { ...registers },
  };
}

/** What was sold over counters only where anything was: reports of before it could be say the same again. */
function sumsOf(measures: Measures): Record<string, number> {
  const { counter_orders, counter_value, counter_cashless_orders, counter_cashless_value, ...sums } =
    measures;
  if (counter_orders === 0 && counter_value === 0) return sums;
  return { ...measures };
}

function resultOf({ id, view, symbols }: Indicator, reading: Reading): IndicatorResult {
  const { name, formula, coverage } = words[id];
  const labels: Record<string, string> = words[id].figures;
  const computed = reading.state === 'computed' ? reading : null;
  const needs = reading.state === 'not_computable' ? reading.needs : [];
  return {
    ...{ id, name, formula, symbols, view, coverage },
    state: reading.state,
    figures: (computed?.figures ?? []).map((figure) => ({
      ...figure,
      label: labels[figure.key] ?? figure.key,
    })),
    needs: needs.map((code) => ({ code, label: words.needs[code] })),
    parameters: (computed?.parameters ?? []).map((row) => row.id),
    placeholder: computed?.parameters.some((row) => row.placeholder) ?? false,
  };
}

function tableOf(by: Dimension, cells: CellFigures[], area: Area): FiguresTable {
  const rows: TableCell[] = cells.map((one) => ({
    cell: one.cell,
    label: labelOf(by, one.cell, area),
    active_sellers: one.activeSellers,
    orders: one.orders,
    gmv_net: one.gmvNet,
    suppressed: one.suppressed,
  }));
  const view = by === 'buyer' ? 'consumption' : 'production';
  return { by, title: words.tables[by], view, rows: rows.sort((a, b) => (a.cell < b.cell ? -1 : 1)) };
}

/** What a cell is called. */
export function labelOf(by: Dimension, cell: string, area: Area): string {
  if (by === 'commune') return area.communes.find(({ code }) => code === cell)?.name ?? cell;
  if (by === 'industry') return industryName(cell);
  const labels: Record<string, string> = words.cells[by];
  return labels[cell] ?? cell;
}

function industryName(code: string): string {
  const names: Record<string, string> = words.industry;
  return names[code] ?? words.industry_code(code);
}

/** Industries by two digits; those whose sales are hidden stand together, so that no single seller's value added shows. */
function industriesOf({ industries, book }: Inputs, cells: CellFigures[]): IndustryRow[] {
  const hidden = new Set(cells.flatMap((one) => (one.suppressed ? one.cell : [])));
  const ratios = new Map(book.latestOfEach('va-ratio').map((row) => [row.id, row.value]));
  const rows = new Map<string, IndustryRow>();
  for (const one of industries) {
    const code = one.vsic.slice(0, 2);
    const vsic = hidden.has(code) ? 'other' : code;
    const ratio = one.ratio_id === null ? null : (ratios.get(one.ratio_id) ?? null);
    const label = vsic === 'other' ? words.other_industries : industryName(code);
    const row = rows.get(vsic) ?? { vsic, label, gmv_net: 0, output: 0, ratio, value_added: 0 };
    row.gmv_net += one.gmv_net;
    row.output += one.output;
    row.value_added += one.value_added ?? 0;
    if (row.ratio !== ratio) row.ratio = null;
    rows.set(vsic, row);
  }
  return [...rows.values()].sort((a, b) => (a.vsic < b.vsic ? -1 : 1));
}

/** The ratios of value added that are used within an industry of two digits, as one name. */
function ratiosOf({ industries }: Inputs): (industry: string) => string {
  return (industry) => {
    const own = industries.filter(({ vsic }) => vsic.startsWith(industry));
    return [...new Set(own.map(({ ratio_id }) => ratio_id ?? ''))].sort().join(' ');
  };
}

export function originOf(row: ParameterRow): ParameterOrigin {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    subject: row.subject,
    basis: row.basis,
    price_basis: row.priceBasis,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    label: row.label,
    value: row.value,
    unit: row.unit,
    source: row.source,
    document: row.document,
    released_on: row.releasedOn,
    placeholder: row.placeholder,
    note: row.note,
    entered_by: row.enteredBy.name,
    approved_by: row.decidedBy?.name ?? null,
  };
}
