import type { AppLoadContext } from '@remix-run/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from '../../server/env.mjs';
import { openDesk, signIn } from './auth.server';
import { type Actor, readTokens, type Tokens, tokensCookie } from './session.server';

const context: AppLoadContext = {
  env: readEnv({ SESSION_SECRET: 'a-secret-of-more-than-thirty-two-letters' }),
  nonce: '',
};

const tokenOf = (actorId: string) =>
  `head.${Buffer.from(JSON.stringify({ actor_id: actorId })).toString('base64url')}.signature`;

type Door = { status: number; actorId?: string; me?: number; code?: string };

/** A backend that answers each actor's door as told; `me` is how it answers to who one is. */
function backend(doors: Record<Actor, Door>) {
  vi.stubGlobal('fetch', async (url: URL) => {
    const actor: Actor = /member|seller/.test(url.pathname) ? 'member' : 'officer';
    const { status, actorId = '', me = 200, code } = doors[actor];
    if (url.pathname.endsWith('/me')) return Response.json({ code }, { status: me });
    return Response.json(status === 200 ? { token: tokenOf(actorId) } : {}, { status });
  });
}

const requestWith = async (tokens: Tokens) => {
  const cookie = (await tokensCookie(tokens, context)).split(';')[0] ?? '';
  return new Request('http://localhost:7001/gian-hang/don-hang?trang=2', { headers: { Cookie: cookie } });
};

afterEach(() => vi.unstubAllGlobals());

describe('signing in', () => {
  const enter = () => signIn(context, 'ai@example.vn', 'mat-khau');

  it('opens the one area that the account belongs to', async () => {
    // The identity is the same for both actor types: the backend says yes twice, but names a person only once.
    backend({ member: { status: 200, actorId: 'mem_1' }, officer: { status: 200 } });
    expect(await enter()).toEqual({ kind: 'signed-in', tokens: { member: tokenOf('mem_1') } });
  });

  it('opens both areas to who has both', async () => {
    backend({ member: { status: 200, actorId: 'mem_1' }, officer: { status: 200, actorId: 'off_1' } });
    expect(await enter()).toEqual({
      kind: 'signed-in',
      tokens: { member: tokenOf('mem_1'), officer: tokenOf('off_1') },
    });
  });

  it('tells a wrong password from an account without an area', async () => {
    backend({ member: { status: 401 }, officer: { status: 401 } });
    expect(await enter()).toEqual({ kind: 'wrong-credentials' });
    backend({ member: { status: 200 }, officer: { status: 401 } });
    expect(await enter()).toEqual({ kind: 'no-area' });
    backend({ member: { status: 200, actorId: 'mem_1', me: 403 }, officer: { status: 401 } });
    expect(await enter()).toEqual({ kind: 'no-area' });
  });

  it('lets in who has no stall yet, to open one', async () => {
    const member = { status: 200, actorId: 'mem_1', me: 403, code: 'no_membership' };
    backend({ member, officer: { status: 401 } });
    expect(await enter()).toEqual({ kind: 'signed-in', tokens: { member: tokenOf('mem_1') } });
  });

  it('says so when the backend is down or has had enough attempts', async () => {
    backend({ member: { status: 500 }, officer: { status: 401 } });
    expect(await enter()).toEqual({ kind: 'backend-silent' });
    backend({ member: { status: 429 }, officer: { status: 429 } });
    expect(await enter()).toEqual({ kind: 'too-many-attempts' });
  });
});

describe('the session', () => {
  it('keeps the tokens where no script can read them and no other site can send them', async () => {
    const cookie = await tokensCookie({ member: 'm', officer: 'o' }, context);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(await readTokens(await requestWith({ member: 'm', officer: 'o' }), context)).toEqual({
      member: 'm',
      officer: 'o',
    });
  });

  it('is void when somebody has changed the cookie', async () => {
    const request = await requestWith({ member: 'm' });
    const [name = '', value = ''] = (request.headers.get('Cookie') ?? '').split(/=(.*)/);
    const forged = new Request(request.url, { headers: { Cookie: `${name}=X${value.slice(1)}` } });
    expect(await readTokens(forged, context)).toEqual({});
  });

  it('that has expired leads to the sign-in and back, and leaves the other area open', async () => {
    backend({ member: { status: 200, me: 401 }, officer: { status: 200 } });
    const desk = await openDesk('member', await requestWith({ member: 'old', officer: 'o' }), context);
    const thrown: unknown = await desk.read('/seller/me').catch((error: unknown) => error);
    if (!(thrown instanceof Response)) throw new Error('no redirect');
    expect(thrown.headers.get('Location')).toBe(
      `/dang-nhap?${new URLSearchParams({ tiep: '/gian-hang/don-hang?trang=2' })}`,
    );
    const cookie = thrown.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const next = new Request('http://localhost:7001/', { headers: { Cookie: cookie } });
    expect(await readTokens(next, context)).toEqual({ officer: 'o' });
  });
});
