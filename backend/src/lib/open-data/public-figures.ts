import type { IndicatorFigure, IndicatorResult, OpenReport, ReportContent } from '../../contract';
import { FIGURES_THAT_SUM } from '../../modules/reporting/disclosure';

/** Figures that may be one seller's alone. */
const OF_FEW = ['M5.unmeasured', 'M6.uncovered', 'M10.test', 'M10.without_duty'];

/** Orders that need an invoice, less those of the kinds beside them, would give those of a few registered households. */
const ROUNDED = ['M10.value'];

type Shown = Pick<
  OpenReport,
  'indicators' | 'withheld' | 'tables' | 'parameters' | 'coverage' | 'method' | 'exceptions'
>;

/**
 * The part of an approved report that anybody may see. @returns null where even the totals tell of a single seller
 */
export function publicFigures({ kind, figures }: Pick<ReportContent, 'kind' | 'figures'>): Shown | null {
  if (figures.confidential) return null;
  const keys = figures.withheld ?? FIGURES_THAT_SUM;
  const withheld = figures.indicators.filter(({ id, state }) => state === 'computed' && keys.includes(id));
  const { coverage, method, exceptions, parameters, tables } = figures;
  return {
    indicators: figures.indicators
      .filter((indicator) => !withheld.includes(indicator))
      .map((indicator) => ({ ...indicator, figures: openFigures(indicator, keys) })),
    withheld: withheld.map(({ id }) => id),
    tables: kind === 'monthly' ? tables : [],
    ...{ parameters, coverage, method, exceptions },
  };
}

function openFigures({ id, figures }: IndicatorResult, withheld: string[]): IndicatorFigure[] {
  return figures.flatMap((figure) => {
    const name = `${id}.${figure.key}`;
    if (OF_FEW.includes(name) || withheld.includes(name)) return [];
    if (!ROUNDED.includes(name)) return [figure];
    return [{ ...figure, value: Math.round(figure.value * 10) / 10, numerator: null, denominator: null }];
  });
}
