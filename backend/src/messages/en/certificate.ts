import type { certificate as vietnamese } from '../vi/certificate';

export const certificate: typeof vietnamese = {
  stars_needed: 'Choose the OCOP stars: 3, 4 or 5.',
  ggn: 'A GlobalG.A.P. number (GGN) has 13 digits, and the last does not fit. Please look at the paper again.',
  issued_in_future: 'The day of issue cannot be after today.',
  ends_before_it_begins: 'The last day must be after the day of issue.',
  over: 'This paper has expired. Send the new one when you have it.',
  scan_unknown: 'The scan that was sent was not found. Please take or choose it again.',
  claim_not_found: 'This certificate was not found.',
  claim_decided: 'Somebody has decided on this paper already. Reload the page to see it.',
  too_many_scans: 'The stall has sent very many scans today. Please go on tomorrow.',
  too_many: 'Very many papers of your stall wait for an officer. Please wait before you send more.',
};
