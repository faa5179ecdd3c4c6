import type * as vi from '../vi/province-desk';

export const provinceDesk: typeof vi.provinceDesk = {
  no_account: 'This account belongs to no officer of the province.',
  seller_not_found: 'There is no such stall on this market.',
  wrong_state: {
    open: 'This stall is open already.',
    suspend: 'Only a stall that is selling can be suspended.',
    reinstate: 'Only a suspended stall can be opened again.',
  },
  notice_given: 'This stall has been told already. Reload the page to see.',
  notice_not_open: 'Only a stall that is selling can be given notice.',
  notice_none: 'Nothing waits for this stall.',
  search_method: (least) =>
    'Searches in the search box of the market, not people: one person who searches twice counts twice; filters, further pages and robots do not count. ' +
    `Words with fewer than ${least} searches in the period are not named. ` +
    'Nothing is kept of who searched, from where or at what hour; words like phone, account or identity numbers, e-mail addresses or names of people are counted without the words. ' +
    'With and without accents count together. Days and weeks are those of Việt Nam; a week begins on Monday.',
  month_ahead: 'That month has not come yet.',
  coverage: (sellers) =>
    `Trade on this market only, with ${sellers} stalls; not all e-commerce of the area. ` +
    'Sales are goods delivered (VAT included, without delivery fees) less goods returned; a return lowers the month in which it is closed. ' +
    'An order counts in the month of its first delivery, unless all of it came back before that month ended. ' +
    'By the place of the stall. Days and months are those of Việt Nam. ' +
    'Sales are not value added and say nothing of the digital economy as a share of GRDP.',
  areas: {
    rest: 'The rest of the area',
    models: { enterprise: 'Model digital firms', cooperative: 'Model digital cooperatives' },
    method:
      'Districts of before 2025-07-01 are the communes that now lie on their land; a commune of several districts counts for the pilot. ' +
      'By the place of the stall, trade on the market only. A difference between pilots and others does not by itself tell what the pilot did.',
  },
};
