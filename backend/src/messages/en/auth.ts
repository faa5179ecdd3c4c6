import type * as vi from '../vi/auth';

export const auth: typeof vi.auth = {
  email_taken: 'This e-mail address has an account already. Use another one, or sign in with that account.',
  codes_off:
    'The market cannot send text messages yet, so signing in by phone is off. You can still order without an account.',
  too_many_codes:
    'Many codes were sent in a short time. Wait about an hour; you can still order without an account.',
  address_not_found: 'Your address book has no such address.',
  too_many_addresses: 'The address book holds 20 addresses. Remove one, then add this one.',
};
