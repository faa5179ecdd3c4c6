import type { IndicatorFigure } from '@cho-phien/backend/contract';
import { formatDong, formatNumber, formatPercent } from '@cho-phien/storefront/format';
import type { Messages } from '~/messages';

/** Digits after the comma so that three of them count, as a share of a province's product needs: `0,0000251`. */
function digitsFor(value: number): number {
  if (value === 0) return 0;
  return Math.min(12, Math.max(2, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** A very small share with enough digits to tell it from nothing. */
export function formatTiny(value: number): string {
  return formatNumber(value, digitsFor(value)).replace(/,?0+$/, (zeros) =>
    zeros.startsWith(',') ? '' : zeros,
  );
}

/** A figure in its unit. */
export function writeFigure({ value, unit }: Pick<IndicatorFigure, 'value' | 'unit'>, t: Messages): string {
  const words = t.reporting.indicators;
  if (unit === 'dong') return formatDong(value);
  if (unit === 'count') return formatNumber(value);
  if (unit === 'percent') return formatPercent(value, 2);
  if (unit === 'percentage_point') return words.points(formatTiny(value));
  return words.perThousand(formatNumber(value, 1));
}

/** Numerator and denominator of a ratio, or null for what is none. */
export function writeRatio({ numerator, denominator }: IndicatorFigure, t: Messages): string | null {
  if (numerator === null || denominator === null) return null;
  return t.reporting.indicators.of(formatNumber(numerator), formatNumber(denominator));
}
