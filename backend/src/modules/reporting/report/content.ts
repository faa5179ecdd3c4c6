import type { PeriodFigures, ReportContent, ReportExtra } from '../../../contract';
import type { FiguresReader, RollupSource } from '../figures-reader';
import type { Area, Registers } from '../indicators/types';
import type { Period, ReportKind } from '../period';
import { DIMENSIONS, type ParameterRow, type SuppressionRule } from '../types';
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
  /** Of a special kind of report. */
  extra?: ReportExtra;
}

/** Reads a period and says all there is to say of it. */
export async function makeFigures(reader: FiguresReader, making: Making): Promise<PeriodFigures> {
  const { period, area, source, rule, coverage, runningUntil } = making;
  const inputs = await reader.inputs(making);
  const cells = await reader.cells(period, DIMENSIONS, { provinceCode: area.province_code, source });
  const figures = composeFigures({ inputs, cells, rule, coverage, runningUntil });
  if (!making.extra) return figures;
  const stalls = await reader.paidByStall(period, source);
  return { ...figures, ...makeSections(making.extra, { inputs, stalls, rule, figures }) };
}

/** The text that is hashed and kept. */
export function seal(content: ReportContent): { text: string; hash: string } {
  const text = canonical(content);
  return { text, hash: sha256(text) };
}
