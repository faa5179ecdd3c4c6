import type { IndicatorFigure, IndicatorResult } from '@cho-phien/backend/contract';

export interface ComparedFigure {
  key: string;
  id: IndicatorResult['id'];
  name: string;
  label: string;
  unit: IndicatorFigure['unit'];
  a: number | null;
  b: number | null;
  /** Of b to a: per cent for amounts and counts, points for rates; null where one is missing or a is zero. */
  change: { by: number; in: 'percent' | 'points' } | null;
}

/** The figures of two periods side by side, in the order of the indicators; what neither has is left out. */
export function compareIndicators(a: IndicatorResult[], b: IndicatorResult[]): ComparedFigure[] {
  const find = (from: IndicatorResult[], id: string, key: string) =>
    from.find((one) => one.id === id)?.figures.find((figure) => figure.key === key);
  return a.flatMap((indicator) => {
    const other = b.find(({ id }) => id === indicator.id);
    const keys = new Set([...indicator.figures, ...(other?.figures ?? [])].map(({ key }) => key));
    return [...keys].flatMap((key): ComparedFigure[] => {
      const before = find(a, indicator.id, key);
      const after = find(b, indicator.id, key);
      const figure = before ?? after;
      if (!figure) return [];
      return [
        {
          key: `${indicator.id}-${key}`,
          ...{ id: indicator.id, name: indicator.name, label: figure.label, unit: figure.unit },
          a: before?.value ?? null,
          b: after?.value ?? null,
          change: changeOf(figure.unit, before?.value, after?.value),
        },
      ];
    });
  });
}

function changeOf(
  unit: IndicatorFigure['unit'],
  before: number | undefined,
  after: number | undefined,
): ComparedFigure['change'] {
  if (before === undefined || after === undefined) return null;
  if (unit === 'percent') return { by: after - before, in: 'points' };
  return before === 0 ? null : { by: ((after - before) / Math.abs(before)) * 100, in: 'percent' };
}
