import type { PeriodFigures, ReportExtra, ReportSection } from '../../../../contract';
import type { PaidStall } from '../../figures-reader';
import type { Inputs } from '../../indicators/types';
import type { ParameterRow, SuppressionRule } from '../../types';
import { originOf } from '../compose';
import { cashlessStreets } from './cashless-streets';
import { ecommerceLaw } from './ecommerce-law';

export interface SectionSources {
  inputs: Inputs;
  stalls: PaidStall[];
  rule: SuppressionRule;
  figures: PeriodFigures;
}

/** Tables of a special kind, and the entered numbers that they show. */
export interface Made {
  sections: ReportSection[];
  used: ParameterRow[];
}

/** What a report of a special kind says beside the indicators; its numbers join those that are named with their source. */
export function makeSections(
  extra: ReportExtra,
  sources: SectionSources,
): Pick<PeriodFigures, 'sections' | 'extra' | 'parameters'> {
  const { sections, used } =
    extra.kind === 'ecommerce_law' ? ecommerceLaw(extra, sources) : cashlessStreets(extra, sources);
  const named = new Map(sources.figures.parameters.map((one) => [one.id, one]));
  for (const row of used) named.set(row.id, originOf(row));
  const parameters = [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { sections, extra, parameters };
}
