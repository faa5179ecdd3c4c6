/** What Medusa takes off a line or a delivery. `version` is that of the order; new ones carry none. */
interface Versioned {
  version?: number | null;
}

/**
 * Those of the adjustments that hold now. Medusa writes them anew for every version of an order, that is with each confirmed change of it,
 * and keeps the old ones beside them: whoever sums all takes a discount off twice.
 */
export function liveAdjustments<T extends Versioned>(adjustments: readonly T[] | null | undefined): T[] {
  const all = adjustments ?? [];
  const latest = Math.max(...all.map(({ version }) => version ?? 0));
  return all.filter(({ version }) => (version ?? 0) === latest);
}
