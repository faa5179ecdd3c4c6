import type { IndicatorFigure, IndicatorResult } from '../../contract';
import { messages } from '../../messages';

const words = messages.reportFiles;

/** `1284000.5` → `1.284.000,5`, as Vietnamese text writes numbers; no digit is lost. */
export function thousands(value: number): string {
  const [whole = '0', fraction] = plainDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}

/** Without an exponent, which no letter writes. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
}

/** The figures of an indicator in one cell, or what it lacks. */
export function figureText(indicator: IndicatorResult): string {
  if (indicator.state === 'not_computable') {
    return `${words.not_computable}: ${indicator.needs.map(({ label }) => label).join('; ')}`;
  }
  const figures = indicator.figures.map((figure) => `${figure.label}: ${amountOf(figure)}`);
  return (indicator.placeholder ? [...figures, `(${words.placeholder})`] : figures).join('\n');
}

function amountOf({ value, unit }: IndicatorFigure): string {
  const rounded = unit === 'percent' || unit === 'per_thousand' ? Math.round(value * 100) / 100 : value;
  const short = unit === 'percentage_point' ? Number(value.toPrecision(3)) : rounded;
  return unit === 'count' ? thousands(short) : `${thousands(short)} ${words.units[unit]}`;
}
