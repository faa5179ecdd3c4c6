import { type AppLoadContext, createCookieSessionStorage } from '@remix-run/node';

/** What the backend calls the two kinds of people who sign in here. */
export type Actor = 'member' | 'officer';

/** Bearer tokens of the backend, one for each area that the person may enter, and the id of the stall that was chosen last. */
export type Tokens = Partial<Record<Actor | 'stall', string>>;

/** As long as the backend's own tokens live at the most; after that the backend asks for a new sign-in anyway. */
const SESSION_SECONDS = 60 * 60 * 24 * 7;

function storage({ env }: AppLoadContext) {
  return createCookieSessionStorage<Record<Actor | 'stall', string>>({
    cookie: {
      name: 'phien_lam_viec',
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: SESSION_SECONDS,
      secure: env.ADMIN_URL.startsWith('https://'),
      secrets: [env.SESSION_SECRET],
    },
  });
}

export async function readTokens(request: Request, context: AppLoadContext): Promise<Tokens> {
  const session = await storage(context).getSession(request.headers.get('Cookie'));
  const member = session.get('member');
  const officer = session.get('officer');
  const stall = session.get('stall');
  return { ...(member && { member }), ...(officer && { officer }), ...(stall && { stall }) };
}

/** The `Set-Cookie` header that makes these tokens the session; with none, the one that ends it. */
export async function tokensCookie(tokens: Tokens, context: AppLoadContext): Promise<string> {
  const { getSession, commitSession, destroySession } = storage(context);
  const session = await getSession();
  if (tokens.member === undefined && tokens.officer === undefined) return destroySession(session);
  if (tokens.member) session.set('member', tokens.member);
  if (tokens.officer) session.set('officer', tokens.officer);
  if (tokens.member && tokens.stall) session.set('stall', tokens.stall);
  return commitSession(session);
}
