import { messages } from '../../../messages';
import { INDICATORS } from '../indicators';
import type { Inputs } from '../indicators/types';
import type { ParameterRow } from '../types';

const words = messages.indicators.exceptions;

/** What a reader must know before trusting the figures, one sentence each. */
export function exceptionsOf(inputs: Inputs, used: ParameterRow[], runningUntil: string | null): string[] {
  const year = inputs.period.from.slice(0, 4);
  const placeholders = namesOf(used.filter((row) => row.placeholder));
  const earlier = used.filter(
    ({ kind, validTo }) => kind === 'figure' && validTo !== null && validTo.slice(0, 4) < year,
  );
  const figure = (id: string, key: string): number => {
    const reading = INDICATORS.find((one) => one.id === id)?.compute(inputs);
    if (reading?.state !== 'computed') return 0;
    return reading.figures.find((one) => one.key === key)?.value ?? 0;
  };
  const unmeasured = figure('M5', 'unmeasured');
  const uncovered = figure('M6', 'uncovered');
  return [
    ...(runningUntil ? [words.running(runningUntil.split('-').reverse().join('/'))] : []),
    ...(placeholders.length > 0 ? [words.placeholder(placeholders.join('; '))] : []),
    ...earlier.map(({ label, validFrom }) => words.earlier_year(label, validFrom.slice(0, 4))),
    ...(unmeasured !== 0 ? [words.unmeasured] : []),
    ...(uncovered !== 0 ? [words.uncovered] : []),
  ];
}

/** Names of numbers, those of many industries or places under one with their count. */
function namesOf(rows: ParameterRow[]): string[] {
  const byKey = new Map<string, ParameterRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey.values()].map((same) => {
    const label = same[0]?.label ?? '';
    return same.length > 1 ? `${label.split(':')[0]} (${same.length})` : label;
  });
}
