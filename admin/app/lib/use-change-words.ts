import { formatNumber, formatPercent } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import type { Change } from './change';
import { addMonths, type Month } from './month';

/**
 * Says a change in words, against the month before `month`. While `month` is running, less than a whole month is no decline:
 * then it says how much of the month before has been reached.
 */
export function useChangeWords(month: Month, running: boolean): (change: Change) => string {
  const { overview } = useMessages();
  const before = addMonths(month, -1);
  return (change) => {
    switch (change.kind) {
      case 'none':
        return overview.change.none;
      case 'from-zero':
        return overview.change.fromZero(before);
      case 'same':
        return overview.change.same(before);
      default: {
        if (running && change.unit === 'percent') {
          const share = change.kind === 'up' ? 100 + change.by : 100 - change.by;
          return overview.change.soFar(formatPercent(share), before);
        }
        const by =
          change.unit === 'points' ? overview.points(formatNumber(change.by, 1)) : formatPercent(change.by);
        return overview.change[change.kind](by, before);
      }
    }
  };
}
