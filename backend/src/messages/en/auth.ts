import type * as vi from '../vi/auth';

export const auth: typeof vi.auth = {
  email_taken: 'This e-mail address has an account already. Use another one, or sign in with that account.',
};
