import type { FiguresTable, IndicatorResult, OpenReport, ReportContent } from '../../contract';

/** Indicators whose numerator is a cell of a table: where the table hides a cell, they would show it. */
const BETRAYS: Partial<Record<IndicatorResult['id'], FiguresTable['by']>> = { M2: 'buyer', M9: 'payment' };

/** Figures that may be one seller's alone, or are a cell of a table. */
const OF_FEW: Record<string, FiguresTable['by'] | 'always'> = {
  'M5.unmeasured': 'always',
  'M6.uncovered': 'always',
  'M15.cross_province': 'buyer',
};

type Shown = Pick<
  OpenReport,
  'indicators' | 'withheld' | 'tables' | 'parameters' | 'coverage' | 'method' | 'exceptions'
>;

/**
 * The part of an approved report that anybody may see. @returns null where even the totals tell of a single seller
 */
export function publicFigures({ kind, figures }: Pick<ReportContent, 'kind' | 'figures'>): Shown | null {
  if (figures.confidential) return null;
  const hides = (by: FiguresTable['by']) =>
    figures.tables.some((table) => table.by === by && table.rows.some(({ suppressed }) => suppressed));
  const withheld = figures.indicators.filter(({ id, state }) => {
    const by = BETRAYS[id];
    return state === 'computed' && by !== undefined && hides(by);
  });
  const indicators = figures.indicators
    .filter((indicator) => !withheld.includes(indicator))
    .map((indicator) => ({
      ...indicator,
      figures: indicator.figures.filter(({ key }) => {
        const reason = OF_FEW[`${indicator.id}.${key}`];
        return reason === undefined || (reason !== 'always' && !hides(reason));
      }),
    }));
  const { coverage, method, exceptions, parameters } = figures;
  return {
    indicators,
    withheld: withheld.map(({ id }) => id),
    tables: kind === 'monthly' ? figures.tables : [],
    ...{ parameters, coverage, method, exceptions },
  };
}
