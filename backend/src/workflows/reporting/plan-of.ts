import type { Target } from '@cho-phien/seed';
import type { ParameterRow, TargetRow } from '../../modules/reporting/types';

/** A pack's plan in the store's terms: goals are targets of a year, all else is a parameter that holds in its year. */
export function planOf(targets: Target[]): { targets: TargetRow[]; parameters: ParameterRow[] } {
  return {
    targets: targets
      .filter(({ kind }) => kind === 'goal')
      .map(({ kind: _kind, indicator, year, ...rest }) => ({ indicator, year, ...rest })),
    parameters: targets
      .filter(({ kind }) => kind !== 'goal')
      .map(({ kind: _kind, indicator, year, ...rest }) => ({
        key: indicator,
        validFrom: `${year}-01-01`,
        validTo: `${year}-12-31`,
        ...rest,
      })),
  };
}
