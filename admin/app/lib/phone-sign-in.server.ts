import type { AppLoadContext } from '@remix-run/node';
import { askBackend, type Outcome } from './backend.server';
import { readTokens, tokensCookie } from './session.server';

/** Who asks, for the limits of the backend. */
const forwarded = (request: Request) => ({ 'x-forwarded-for': request.headers.get('x-forwarded-for') ?? '' });

export function sendCode(request: Request, { env }: AppLoadContext, phone: string): Promise<Outcome<object>> {
  return askBackend(env.BACKEND_URL, {
    method: 'POST',
    path: '/seller/sign-in-codes',
    body: { phone },
    headers: forwarded(request),
  });
}

/** The token of who has proved a phone; of nobody yet, the first time. */
export function takeCode(
  request: Request,
  { env }: AppLoadContext,
  phone: string,
  code: string,
): Promise<Outcome<{ token: string }>> {
  return askBackend(env.BACKEND_URL, {
    method: 'POST',
    path: '/auth/member/phone-code',
    body: { phone, code: code.replace(/\s/g, '') },
    headers: forwarded(request),
  });
}

/** Makes a member of who has just signed in for the first time. @returns the token that opens the area */
export async function joinMarket(
  { env }: AppLoadContext,
  token: string,
  name: string,
): Promise<Outcome<{ token: string }>> {
  const joined = await askBackend<object>(env.BACKEND_URL, {
    method: 'POST',
    path: '/seller/members',
    token,
    body: { name },
  });
  if (!joined.ok) return joined;
  return askBackend(env.BACKEND_URL, { method: 'POST', path: '/auth/token/refresh', token, body: {} });
}

/** The cookie with a new token for the seller area; what one may do as an officer stays. */
export async function memberCookie(
  request: Request,
  context: AppLoadContext,
  member: string,
): Promise<string> {
  return tokensCookie({ ...(await readTokens(request, context)), member }, context);
}
