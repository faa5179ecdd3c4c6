import { type Cookie, createCookie, redirect } from '@remix-run/node';
import { BackendError } from './backend-error.server';
import { env } from './env.server';

/** As long as the backend's token lives; after that it asks for a new sign-in anyway. */
const SESSION_SECONDS = 86_400;

const session: Cookie = createCookie('phien_khach', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: SESSION_SECONDS,
  secure: env.STOREFRONT_URL.startsWith('https:'),
  secrets: [env.SESSION_SECRET],
});

/** The token of whoever is signed in with this browser, or null. */
export async function readToken(request: Request): Promise<string | null> {
  const value: unknown = await session.parse(request.headers.get('cookie')).catch(() => null);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function writeToken(token: string): Promise<string> {
  return session.serialize(token);
}

export function dropToken(): Promise<string> {
  return session.serialize('', { maxAge: 0 });
}

/** Asks with the shopper's token; who is not signed in, or not any more, goes to sign in and comes back. */
export async function asAccount<T>(request: Request, work: (token: string) => Promise<T>): Promise<T> {
  const token = await readToken(request);
  const { pathname } = new URL(request.url);
  const signIn = `/dang-nhap?${new URLSearchParams({ ve: pathname.replace(/\.data$/, '') })}`;
  if (token === null) throw redirect(signIn);
  try {
    return await work(token);
  } catch (error) {
    if (!(error instanceof BackendError) || error.status !== 401) throw error;
    throw redirect(signIn, { headers: { 'Set-Cookie': await dropToken() } });
  }
}

/** Where to go after signing in: a page of ours, never another site. */
export function wayBack(path: string | null): string {
  return path && /^\/(?!\/)[\w\-/.]*$/.test(path) ? path : '/tai-khoan';
}
