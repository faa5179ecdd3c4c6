import type { AppLoadContext } from '@remix-run/node';
import type { SignInView } from '~/components/sign-in-form';
import { RETURN_PARAM, safeReturnPath } from './return-path';

/** What the sign-in page shows for a request: where it leads to, and the demo accounts that the launcher has given. */
export function signInView(request: Request, { env }: AppLoadContext): SignInView {
  const params = new URL(request.url).searchParams;
  const chosen = params.get('mau');
  const filled = chosen === null ? undefined : env.DEMO_SIGN_INS[Number(chosen)];
  return {
    returnPath: safeReturnPath(params.get(RETURN_PARAM)),
    storefrontUrl: env.STOREFRONT_URL,
    demoLabels: env.DEMO_SIGN_INS.map(({ label }) => label),
    filled: filled ? { email: filled.email, password: filled.password } : null,
  };
}
