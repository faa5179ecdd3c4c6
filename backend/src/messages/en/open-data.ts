import type * as vi from '../vi/open-data';

export const openData: typeof vi.openData = {
  title: 'Open data on the digital economy of the market',
  description:
    'Approved reports of months and years, one version of each period. Figures that could tell of one seller are hidden, also beside other periods and earlier versions; tables are in reports of a month only. Money is in đồng.',
  list: 'Published periods',
  report: 'The report of a period',
  answer: 'The data',
};
