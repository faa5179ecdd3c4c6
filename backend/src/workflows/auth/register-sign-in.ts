import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';

export interface SignIn {
  email: string;
  password: string;
}

/** Makes a sign-in with e-mail and password that belongs to nobody yet. */
export const registerSignInStep = createStep(
  'register-sign-in',
  async ({ email, password }: SignIn, { container }) => {
    const answer = await container.resolve(Modules.AUTH).register('emailpass', {
      url: '',
      headers: {},
      query: {},
      body: { email: email.toLowerCase(), password },
      protocol: 'https',
    });
    if (!answer.success || !answer.authIdentity) throw conflict('email_taken', messages.auth.email_taken);
    return new StepResponse(answer.authIdentity.id, answer.authIdentity.id);
  },
  async (authIdentityId, { container }) => {
    if (authIdentityId) await container.resolve(Modules.AUTH).deleteAuthIdentities([authIdentityId]);
  },
);
