import type { Opening, SellerKind } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { KindForm } from '~/components/openings/kind-form';
import { NameForm } from '~/components/openings/name-form';
import { OpeningOverview } from '~/components/openings/opening-overview';
import { OpeningShell } from '~/components/openings/opening-shell';
import { Welcome } from '~/components/openings/welcome';
import { openDesk } from '~/lib/auth.server';
import { pageError } from '~/lib/backend.server';
import { formRefusal } from '~/lib/form-refusal';
import { OPENING_HOME } from '~/lib/opening-steps';
import { currentOpening, writableOpening } from '~/lib/openings.server';
import { joinMarket, memberCookie } from '~/lib/phone-sign-in.server';
import { readTokens } from '~/lib/session.server';
import { titleMeta } from '~/lib/title';
import { actorIdOf } from '~/lib/token.server';
import { messagesFor, useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.openings.title);

type View = { at: 'welcome' } | { at: 'name' } | { at: 'kind' } | { at: 'opening'; opening: Opening };

export async function loader({ request, context }: LoaderFunctionArgs): Promise<{ view: View }> {
  const { member } = await readTokens(request, context);
  if (member === undefined) return { view: { at: 'welcome' } };
  if (actorIdOf(member) === null) return { view: { at: 'name' } };
  const opening = await currentOpening(await openDesk('member', request, context));
  const anew = new URL(request.url).searchParams.has('moi');
  const over = opening?.state === 'approved' || opening?.state === 'refused';
  if (opening === null || (anew && over)) return { view: { at: 'kind' } };
  return { view: { at: 'opening', opening } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const values = { name: String(form.get('name') ?? ''), kind: String(form.get('kind') ?? '') };
  const t = messagesFor(request);
  switch (form.get('intent')) {
    case 'name': {
      const { member } = await readTokens(request, context);
      if (member === undefined) throw redirect(OPENING_HOME);
      const outcome = await joinMarket(context, member, values.name);
      if (outcome.ok) {
        const cookie = await memberCookie(request, context, outcome.value.token);
        throw redirect(OPENING_HOME, { headers: { 'Set-Cookie': cookie } });
      }
      if (outcome.refusal.status === 401) throw redirect('/dang-nhap/dien-thoai');
      return data(formRefusal(outcome.refusal, values, t), outcome.refusal.status);
    }
    case 'begin': {
      const desk = await openDesk('member', request, context);
      const outcome = await desk.write<Opening>('/seller/openings', { kind: values.kind as SellerKind });
      if (outcome.ok) throw redirect(OPENING_HOME);
      throw pageError(outcome.refusal);
    }
    case 'kind': {
      const { desk, door } = await writableOpening(request, context);
      const outcome = await desk.write<Opening>(door, { kind: values.kind as SellerKind });
      if (outcome.ok) throw redirect(OPENING_HOME);
      throw pageError(outcome.refusal);
    }
    case 'submit': {
      const { desk, door } = await writableOpening(request, context);
      const outcome = await desk.write<Opening>(`${door}/submit`);
      if (outcome.ok) throw redirect(OPENING_HOME);
      return data(formRefusal(outcome.refusal, values, t), outcome.refusal.status);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function OpeningStart() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { openings: t } = useMessages();
  return (
    <OpeningShell signedIn={view.at !== 'welcome'} returnTo={OPENING_HOME}>
      <h1 className="text-2xl font-semibold">{t.title}</h1>
      {view.at === 'welcome' && <Welcome />}
      {view.at === 'name' && <NameForm refused={refused} />}
      {view.at === 'kind' && <KindForm kind={null} />}
      {view.at === 'opening' && <OpeningOverview opening={view.opening} refused={refused} />}
    </OpeningShell>
  );
}
