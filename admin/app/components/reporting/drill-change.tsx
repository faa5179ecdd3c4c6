import type { DrillFigures } from '@cho-phien/backend/contract';
import { formatNumber, formatPercent } from '@cho-phien/storefront/format';
import { changeOf } from '~/lib/change';
import type { Measure } from '~/lib/drill-address';
import { readMeasure, unitOf } from '~/lib/drill-figures';
import { useMessages } from '~/messages';

interface DrillChangeProps {
  now: DrillFigures;
  before: DrillFigures;
  measure: Measure;
}

/** How a figure stands to the period before; nothing where either is hidden. */
export function DrillChange({ now, before, measure }: DrillChangeProps) {
  const t = useMessages().drill;
  const [value, previous] = [readMeasure(now, measure), readMeasure(before, measure)];
  if (typeof value !== 'number' || previous === 'hidden') return null;
  if (previous === 'none') return t.noneBefore;
  const change = changeOf({ value, previous, unit: unitOf(measure) });
  switch (change.kind) {
    case 'none':
    case 'from-zero':
      return t.noneBefore;
    case 'same':
      return t.change('', unitOf(measure) === 'percent' ? t.points('0') : '0%');
    default: {
      const by = change.unit === 'points' ? t.points(formatNumber(change.by, 1)) : formatPercent(change.by);
      return t.change(change.kind === 'up' ? '+' : '−', by);
    }
  }
}
