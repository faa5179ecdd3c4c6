/**
 * Whether goods with these harvest months are in season on a day.
 * @param harvestMonths 1–12; empty means all year, which is no season at all
 * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function isInSeason(harvestMonths: readonly number[], day: string): boolean {
  return harvestMonths.includes(Number(day.slice(5, 7)));
}
