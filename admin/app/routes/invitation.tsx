import type { InvitationLetter } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Card } from '~/components/card';
import { InputField } from '~/components/input-field';
import { primaryButton, secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { OpeningShell } from '~/components/openings/opening-shell';
import { SubmitButton } from '~/components/submit-button';
import { askBackend, pageError, type Refusal } from '~/lib/backend.server';
import { formRefusal } from '~/lib/form-refusal';
import { joinMarket, memberCookie } from '~/lib/phone-sign-in.server';
import { RETURN_PARAM } from '~/lib/return-path';
import { readTokens } from '~/lib/session.server';
import { titleMeta } from '~/lib/title';
import { actorIdOf } from '~/lib/token.server';
import { messagesFor, useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.people.letter.title);

const letterPath = (token: string | undefined) =>
  `/seller/invitation-letters/${encodeURIComponent(token ?? '')}`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [outcome, { member }] = await Promise.all([
    askBackend<InvitationLetter>(context.env.BACKEND_URL, { method: 'GET', path: letterPath(params.token) }),
    readTokens(request, context),
  ]);
  if (!outcome.ok) throw pageError(outcome.refusal);
  const signedIn = member !== undefined;
  return {
    letter: outcome.value,
    signedIn,
    named: signedIn && actorIdOf(member) !== null,
    token: params.token ?? '',
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const t = messagesFor(request);
  const { BACKEND_URL } = context.env;
  const path = letterPath(params.token);
  const page = `/loi-moi/${params.token}`;
  const headers = new Headers();
  const refused = (refusal: Refusal, values = {}) =>
    data(formRefusal(refusal, values, t), { status: refusal.status >= 500 ? 503 : refusal.status, headers });
  if (form.get('act') === 'decline') {
    const outcome = await askBackend(BACKEND_URL, { method: 'POST', path: `${path}/decline`, body: {} });
    if (outcome.ok) throw redirect(page);
    return refused(outcome.refusal);
  }
  const tokens = await readTokens(request, context);
  if (tokens.member === undefined) throw redirect(page);
  let { member } = tokens;
  if (actorIdOf(member) === null) {
    const name = String(form.get('name') ?? '').trim();
    const joined = await joinMarket(context, member, name);
    if (!joined.ok) return refused(joined.refusal, { name });
    member = joined.value.token;
    headers.set('Set-Cookie', await memberCookie(request, context, member));
  }
  const outcome = await askBackend(BACKEND_URL, {
    method: 'POST',
    path: `${path}/accept`,
    token: member,
    body: {},
  });
  if (!outcome.ok) return refused(outcome.refusal);
  throw redirect(page, { headers });
}

/** What a stall asks of somebody, and the answer. */
export default function Invitation() {
  const { letter, signedIn, named, token } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { people } = useMessages();
  const t = people.letter;
  const pending = useNavigation().state !== 'idle';
  const self = `/loi-moi/${token}`;
  return (
    <OpeningShell signedIn={signedIn} returnTo={self} title={t.title}>
      <h1 className="text-2xl font-semibold">{t.heading(letter.stall)}</h1>
      <div className="mt-4 grid gap-4" data-testid="letter" data-state={letter.state}>
        {refused?.reason && !refused.errors.name && <Notice tone="error">{refused.reason}</Notice>}
        {letter.state !== 'pending' && (
          <Notice tone={letter.state === 'accepted' ? 'success' : 'warning'}>{t.states[letter.state]}</Notice>
        )}
        <Card title={t.as(people.roles[letter.role])}>
          <p>{people.duties[letter.role]}</p>
          {letter.days !== null && <p className="mt-1">{t.days(letter.days)}</p>}
          <p className="mt-1 text-sm text-soft">{t.by(letter.invited_by)}</p>
        </Card>
        {letter.state === 'accepted' && (
          <Link to="/gian-hang" className={primaryButton}>
            {t.toStall}
          </Link>
        )}
        {letter.state === 'pending' && !signedIn && (
          <div className="grid gap-2">
            <p className="text-soft">{t.signInHint(letter.to)}</p>
            <Link
              to={`/dang-nhap/dien-thoai?${new URLSearchParams({ [RETURN_PARAM]: self })}`}
              className={primaryButton}
            >
              {t.signIn}
            </Link>
          </div>
        )}
        {letter.state === 'pending' && (
          <Form method="post" noValidate className="grid gap-3">
            {signedIn && !named && (
              <InputField
                name="name"
                label={t.name}
                hint={t.nameHint}
                error={refused?.errors.name}
                defaultValue={refused?.values.name}
                autoComplete="name"
                maxLength={100}
              />
            )}
            {signedIn && (
              <SubmitButton
                label={t.accept}
                pendingLabel={t.accepting}
                pending={pending}
                testId="accept-invitation"
                className={`${primaryButton} w-full`}
              />
            )}
            <button type="submit" name="act" value="decline" className={secondaryButton}>
              {t.decline}
            </button>
          </Form>
        )}
      </div>
    </OpeningShell>
  );
}
