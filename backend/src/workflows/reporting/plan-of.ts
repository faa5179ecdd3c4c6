import type { Target } from '@cho-phien/seed';
import type { NewParameter, ParameterKind } from '../../modules/reporting/types';

const KINDS: Record<Target['kind'], ParameterKind> = {
  goal: 'goal',
  figure: 'figure',
  parameter: 'coefficient',
  registry: 'registry',
  entry: 'entry',
};

/** A pack's plan in the store's terms: each number holds in its year. */
export function planOf(targets: Target[]): NewParameter[] {
  return targets.map(({ kind, indicator, year, ...rest }) => ({
    ...rest,
    kind: KINDS[kind],
    key: indicator,
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
  }));
}
