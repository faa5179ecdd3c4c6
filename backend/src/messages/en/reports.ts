import type * as vi from '../vi/reports';

export const reports: typeof vi.reports = {
  refused: {
    not_found: 'This cannot be found. The address may be an old one.',
    wrong_state: 'This can no longer be done in the present state. Load the page again to see.',
    own_work: 'Nobody approves the own work. Another person must.',
    already_open: 'This period has a version that is not frozen yet. Go on with that one.',
    note_needed: 'This period has a frozen report. Say why there is to be another version.',
    not_over: 'This period is not over, so it cannot be frozen yet.',
  },
  role_needed: {
    viewer: 'Your account may not do this.',
    reviewer: 'This is for reviewers and above.',
    reporter: 'This is for reporters and above.',
    approver: 'This is for approvers.',
  },
  bad_period: 'No such period: a month reads 2026-10, a year 2026, a week 2026-W47.',
  period_ahead: 'That period has not begun.',
  not_published: 'No report of this period has been published.',
  not_frozen: 'The report is not frozen, so it cannot be downloaded yet.',
  kinds: {
    weekly: 'week',
    monthly: 'month',
    yearly: 'year',
    ecommerce_law: 'e-commerce activity of the year',
    cashless_streets: 'cashless streets in the month',
  },
  bad_day: 'A day reads 2026-10-31.',
  days_reversed: 'The last day must not be before the first.',
};
