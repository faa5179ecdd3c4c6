import type { Me, OfficerMe } from '@cho-phien/backend/contract';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { askBackend, Desk } from './backend.server';
import { signInPath } from './return-path';
import { type Actor, readTokens, type Tokens, tokensCookie } from './session.server';
import { actorIdOf } from './token.server';

const ME: Record<Actor, string> = { member: '/seller/me', officer: '/province/me' };

export type SignInResult =
  | { kind: 'signed-in'; tokens: Tokens }
  | { kind: 'wrong-credentials' }
  /** Right password, but of no stall and no office. */
  | { kind: 'no-area' }
  | { kind: 'too-many-attempts' }
  | { kind: 'backend-silent' };

type Attempt = { kind: 'token'; token: string } | Exclude<SignInResult, { kind: 'signed-in' }>;

async function attempt(backendUrl: string, actor: Actor, email: string, password: string): Promise<Attempt> {
  const answer = await askBackend<{ token: string }>(backendUrl, {
    method: 'POST',
    path: `/auth/${actor}/emailpass`,
    body: { email, password },
  });
  if (!answer.ok) {
    if (answer.refusal.status === 429) return { kind: 'too-many-attempts' };
    return { kind: answer.refusal.status >= 500 ? 'backend-silent' : 'wrong-credentials' };
  }
  const { token } = answer.value;
  // The e-mail and password are right for every actor type; the token says whether there is such a person.
  if (actorIdOf(token) === null) return { kind: 'no-area' };
  const me = await askBackend<Me | OfficerMe>(backendUrl, { method: 'GET', path: ME[actor], token });
  if (me.ok) return { kind: 'token', token };
  // Who has no stall yet may open one.
  if (me.refusal.code === 'no_membership') return { kind: 'token', token };
  return { kind: me.refusal.status >= 500 ? 'backend-silent' : 'no-area' };
}

/** Tries both areas with one e-mail and password. */
export async function signIn(
  context: AppLoadContext,
  email: string,
  password: string,
): Promise<SignInResult> {
  const { BACKEND_URL } = context.env;
  const [member, officer] = await Promise.all([
    attempt(BACKEND_URL, 'member', email, password),
    attempt(BACKEND_URL, 'officer', email, password),
  ]);
  if (member.kind === 'token' || officer.kind === 'token') {
    return {
      kind: 'signed-in',
      tokens: {
        ...(member.kind === 'token' && { member: member.token }),
        ...(officer.kind === 'token' && { officer: officer.token }),
      },
    };
  }
  const kinds = [member.kind, officer.kind];
  for (const kind of ['backend-silent', 'too-many-attempts', 'no-area'] as const) {
    if (kinds.includes(kind)) return { kind };
  }
  return { kind: 'wrong-credentials' };
}

/**
 * The backend behind one area's door, for the person of this request.
 * @throws the way to the sign-in page when there is no token, or the backend no longer takes it
 */
export async function openDesk(actor: Actor, request: Request, context: AppLoadContext): Promise<Desk> {
  const tokens = await readTokens(request, context);
  const token = tokens[actor];
  if (token === undefined) throw redirect(signInPath(request.url));
  const stall = actor === 'member' ? tokens.stall : undefined;
  return new Desk(context.env.BACKEND_URL, token, stall, async () => {
    const { [actor]: _expired, ...others } = tokens;
    return redirect(signInPath(request.url), {
      headers: { 'Set-Cookie': await tokensCookie(others, context) },
    });
  });
}
