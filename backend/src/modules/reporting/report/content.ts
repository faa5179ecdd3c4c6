import type { PeriodFigures, ReportContent, ReportExtra } from '../../../contract';
import type { Trade } from '../disclosure';
import type { FiguresReader, RollupSource } from '../figures-reader';
import type { Area, Registers } from '../indicators/types';
import type { Month } from '../month';
import { isSeveralMonths, type Period, type ReportKind } from '../period';
import { type CellContribution, type ParameterRow, READINGS, type SuppressionRule } from '../types';
import { canonical, sha256 } from './canonical';
import { composeFigures } from './compose';
import { makeSections } from './sections';

/** A month closes with its report, so it is read live; longer and shorter periods are read as their months were published. */
export const sourceOf = (kind: ReportKind): RollupSource => (kind === 'monthly' ? 'live' : 'published');

export interface Making {
  period: Period;
  area: Area;
  source: RollupSource;
  parameters: ParameterRow[];
  rule: SuppressionRule;
  coverage: string;
  runningUntil: string | null;
  registers?: Registers;
  hidden: HiddenBefore;
  /** Of a special kind of report. */
  extra?: ReportExtra;
}

/** Keys of what reports have hidden already: earlier versions of the same one, and by month those of the months it is made of. */
export interface HiddenBefore {
  own: readonly string[];
  byMonth: ReadonlyMap<Month, readonly string[]>;
}

/** Reads a period and says all there is to say of it. */
export async function makeFigures(reader: FiguresReader, making: Making): Promise<PeriodFigures> {
  const { period, area, source, rule, coverage, runningUntil, hidden } = making;
  const inputs = await reader.inputs(making);
  const of = { provinceCode: area.province_code, source };
  const months = isSeveralMonths(period) ? await reader.cellsByMonth(period, of) : null;
  const cells = months ? addUp([...months.values()]) : await reader.cells(period, READINGS, of);
  const figures = composeFigures({
    ...{ inputs, rule, coverage, runningUntil },
    trade: { cells, hidden: hidden.own },
    months: [...(months ?? [])].map(([month, cells]) => ({ cells, hidden: hidden.byMonth.get(month) ?? [] })),
  });
  if (!making.extra) return figures;
  const stalls = await reader.paidByStall(period, source);
  return { ...figures, ...makeSections(making.extra, { inputs, stalls, rule, figures }) };
}

/** What each seller contributed to each cell over some months. */
function addUp(months: Trade['cells'][]): Trade['cells'] {
  const tables = {} as Trade['cells'];
  for (const by of READINGS) {
    const sums = new Map<string, CellContribution>();
    for (const one of months.flatMap((month) => month[by] ?? [])) {
      const key = `${one.cell}/${one.sellerId}`;
      const { orders = 0, gmvNet = 0 } = sums.get(key) ?? {};
      sums.set(key, { ...one, orders: orders + one.orders, gmvNet: gmvNet + one.gmvNet });
    }
    tables[by] = [...sums.values()];
  }
  return tables;
}

/** The text that is hashed and kept. */
export function seal(content: ReportContent): { text: string; hash: string } {
  const text = canonical(content);
  return { text, hash: sha256(text) };
}
