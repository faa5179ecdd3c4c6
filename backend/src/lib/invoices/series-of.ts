/** What of a registration decides the name of a series. */
export interface SeriesChoice {
  coding: 'coded' | 'uncoded';
  mode: 'ordinary' | 'cash_register';
  letters: string;
}

/**
 * The series of a seller on a day, such as `C26TCP`. The year is that of the day, so the New Year of Việt Nam opens a new series by itself.
 * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function seriesOf({ coding, mode, letters }: SeriesChoice, day: string): string {
  const coded = coding === 'coded' ? 'C' : 'K';
  return `${coded}${day.slice(2, 4)}${mode === 'cash_register' ? 'M' : 'T'}${letters}`;
}
