import { expect, it } from 'vitest';
import { csvRecord } from './csv-record';

it('a row of CSV says what was meant, and is no formula', () => {
  expect(csvRecord(['Tiêu, cay', 'nói "ngon"', 'hai\ndòng', 1.5, -2, null, '=1+1', 'a; b'])).toBe(
    '"Tiêu, cay","nói ""ngon""","hai\ndòng",1.5,-2,,\'=1+1,a; b\r\n',
  );
});
