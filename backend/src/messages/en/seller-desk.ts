import type * as vi from '../vi/seller-desk';

export const sellerDesk: typeof vi.sellerDesk = {
  no_membership: 'This account belongs to no stall, or your rights have expired.',
  not_yours: 'You have no rights at this stall.',
  not_open: 'This stall is not open yet, or has closed.',
  notice_not_found: 'This notice waits no more. Reload the page to see.',
  suspended:
    'The stall is suspended: you can still read orders and figures, but change nothing. Please contact the market office.',
  variant_not_found: 'Your stall has no such variant.',
  nothing_to_change: 'Please enter a new price or quantity.',
  below_reserved: (reserved) =>
    `${reserved} pieces belong to orders that are not packed yet, so the shelf cannot hold fewer than ${reserved}.`,
};
