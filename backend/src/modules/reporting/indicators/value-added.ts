import type { ParameterRow } from '../types';
import { computed, mainValue, missing, plain, ratio } from './reading';
import type { Indicator, Inputs, Need, Reading } from './types';

const total = (rows: ParameterRow[]): number => rows.reduce((sum, { value }) => sum + value, 0);

export const m3: Indicator = {
  id: 'M3',
  view: 'production',
  symbols: 'M3 = hoa hồng + phí + quảng cáo + thuê bao',
  compute: ({ book }) => {
    const books = book.within('platform-output');
    if (books.length === 0) return missing('platform-output');
    return computed([plain('value', total(books), 'dong')], books);
  },
};

export const m4: Indicator = {
  id: 'M4',
  view: 'production',
  symbols: 'M4 = M3 − IC',
  compute: (inputs) => {
    const output = mainValue(m3.compute(inputs));
    const costs = inputs.book.within('platform-intermediate');
    const needs: Need[] = 'needs' in output ? [...output.needs] : [];
    if (costs.length === 0) needs.push('platform-intermediate');
    if ('needs' in output || needs.length > 0) return missing(...needs);
    return computed(
      [plain('value', output.value - total(costs), 'dong'), plain('intermediate', total(costs), 'dong')],
      [...output.parameters, ...costs],
    );
  },
};

export const m5: Indicator = {
  id: 'M5',
  view: 'production',
  symbols: 'M5 = Σ nhà sản xuất (M1 − GTGT) + Σ người bán lại (M1 − GTGT) × m',
  compute: ({ measures: { output, unmeasured } }) =>
    computed([plain('value', output, 'dong'), plain('unmeasured', unmeasured, 'dong')]),
};

export const m6: Indicator = {
  id: 'M6',
  view: 'production',
  symbols: 'M6 = Σᵢ M5ᵢ × vaᵢ',
  compute: ({ industries, book }) => {
    const ratios = book.latestOfEach('va-ratio');
    const measured = industries.filter(({ value_added }) => value_added !== null);
    if (measured.length === 0 && industries.length > 0) return missing('va-ratio');
    const used = ratios.filter(({ id }) => measured.some(({ ratio_id }) => ratio_id === id));
    const uncovered = industries.filter(({ value_added }) => value_added === null);
    return computed(
      [
        plain(
          'value',
          measured.reduce((sum, { value_added }) => sum + (value_added ?? 0), 0),
          'dong',
        ),
        plain(
          'uncovered',
          uncovered.reduce((sum, { output }) => sum + output, 0),
          'dong',
        ),
      ],
      used,
    );
  },
};

/** Wholly from outside: what the Statistics Office says of each industry, times its coefficient of digitalisation. */
export const m7: Indicator = {
  id: 'M7',
  view: 'production',
  symbols: 'M7 = Σᵢ VAᵢ × dᵢ',
  compute: ({ book }) => {
    const coefficients = book.latestOfEach('digital-coefficient');
    const pairs = coefficients.flatMap((coefficient) => {
      const { subject } = coefficient;
      const industry = book.latest('industry-va', { subject, priceBasis: 'current' });
      return industry ? [{ industry, coefficient }] : [];
    });
    const needs: Need[] = [];
    if (coefficients.length === 0) needs.push('digital-coefficient');
    if (pairs.length === 0) needs.push('industry-va');
    if (needs.length > 0) return missing(...needs);
    const value = pairs.reduce(
      (sum, { industry, coefficient }) => sum + industry.value * coefficient.value,
      0,
    );
    return computed(
      [plain('value', Math.round(value), 'dong')],
      pairs.flatMap(({ industry, coefficient }) => [industry, coefficient]),
    );
  },
};

/** GRDP at current prices only: sales are at current prices (domain/05, rule 4). */
export const m8: Indicator = {
  id: 'M8',
  view: 'production',
  symbols: 'M8 = [M4 / GRDP; (M4 + M6) / GRDP] × 100',
  compute: (inputs) => shareOf(inputs, m4.compute(inputs), m6.compute(inputs)),
};

function shareOf({ book }: Inputs, platform: Reading, carried: Reading): Reading {
  const own = mainValue(platform);
  const sellers = mainValue(carried);
  const grdp = book.latest('grdp', { priceBasis: 'current' });
  const needs: Need[] = [
    ...('needs' in own ? own.needs : []),
    ...('needs' in sellers ? sellers.needs : []),
    ...(grdp && grdp.value > 0 ? [] : (['grdp'] as const)),
  ];
  if ('needs' in own || 'needs' in sellers || !grdp || needs.length > 0) return missing(...needs);
  return computed(
    [
      ratio('lower', own.value, grdp.value, 'percentage_point'),
      ratio('upper', own.value + sellers.value, grdp.value, 'percentage_point'),
    ],
    [...own.parameters, ...sellers.parameters, grdp],
  );
}
