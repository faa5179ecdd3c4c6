import type { ParameterRow } from '../types';
import type { Figure, Need, Reading, Unit } from './types';

export const computed = (figures: Figure[], parameters: ParameterRow[] = []): Reading => ({
  state: 'computed',
  figures,
  parameters,
});

export const missing = (...needs: Need[]): Reading => ({ state: 'not_computable', needs });

/** A figure that is no ratio. */
export const plain = (key: string, value: number, unit: Unit): Figure => ({
  key,
  value,
  unit,
  numerator: null,
  denominator: null,
});

/** Twelve digits that count: enough for a share of a province's product, the same on every machine. */
const exact = (value: number): number => Number(value.toPrecision(12));

const PER: Record<'percent' | 'percentage_point' | 'per_thousand', number> = {
  percent: 100,
  percentage_point: 100,
  per_thousand: 1000,
};

/** `numerator / denominator` in its unit; the denominator must not be zero. */
export const ratio = (
  key: string,
  numerator: number,
  denominator: number,
  unit: keyof typeof PER = 'percent',
): Figure => ({ key, value: exact((numerator / denominator) * PER[unit]), unit, numerator, denominator });

/** The first figure of a reading, or what it lacks. */
export function mainValue(
  reading: Reading,
): { value: number; parameters: ParameterRow[] } | { needs: Need[] } {
  if (reading.state === 'not_computable') return { needs: reading.needs };
  return { value: reading.figures[0]?.value ?? 0, parameters: reading.parameters };
}
