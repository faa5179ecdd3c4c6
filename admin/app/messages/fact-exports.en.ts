import { formatMonth, formatNumber } from '@cho-phien/storefront/format';
import type { factExports as vi } from './fact-exports.vi';

/** Words of the page from which order lines are taken as a file. */
export const factExports: typeof vi = {
  title: 'Export single lines',
  intro:
    'All order lines delivered and returned in some months, for statistics officers. No names of buyers, no names of stalls. Kept for a week.',
  confidential:
    'Single lines are confidential figures of sellers: for use in the office, not for publication. Every file made or fetched is logged.',
  first: 'From month',
  last: 'To month',
  format: 'Kind of file',
  formats: { xlsx: 'Excel (.xlsx)', csv: 'CSV' },
  submit: 'Make the file',
  working: 'Beginning…',
  badMonths: 'Choose months that have begun, the last not before the first.',
  none: 'Nothing exported yet.',
  of: (first, last, format) =>
    first === last
      ? `Month ${formatMonth(first)}, ${format}`
      : `Months ${formatMonth(first)} to ${formatMonth(last)}, ${format}`,
  states: {
    queued: 'Waiting for its turn',
    running: 'Being made',
    ready: 'Ready',
    failed: 'Could not be made; try again',
  },
  progress: (done, total) => `${formatNumber(done)} of ${formatNumber(total)} lines`,
  download: (size) => `Download (${size})`,
  askedBy: (name, at) => `Made by ${name}, ${at}`,
  refreshes: 'The page renews itself until it is done. You can leave and come back.',
};
