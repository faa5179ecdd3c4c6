import type { StallPeople } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { Notice } from '~/components/notice';
import { InvitationItem } from '~/components/people/invitation-item';
import { InviteForm } from '~/components/people/invite-form';
import { PersonItem } from '~/components/people/person-item';
import { openDesk } from '~/lib/auth.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.people.title);

const PATH = '/gian-hang/nguoi';
const DONE = ['role', 'remove', 'withdraw'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const people = await desk.read<StallPeople>('/seller/people');
  return { ...people, sent: params.get('moi'), done: DONE.find((one) => params.get('xong') === one) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedValues(await request.formData());
  const desk = await openDesk('member', request, context);
  const { act, id = '', to = '', role, days = '' } = typed;
  const given = { role, ...(role === 'helper' && days !== '' && { days: Number(days) }) };
  const person = `/seller/people/${encodeURIComponent(id)}`;
  const calls: Record<string, [path: string, body: object]> = {
    invite: ['/seller/invitations', { to, ...given }],
    withdraw: [`/seller/invitations/${encodeURIComponent(id)}/withdraw`, {}],
    role: [`${person}/role`, given],
    remove: [`${person}/remove`, {}],
    leave: [`${person}/remove`, {}],
  };
  const call = calls[act ?? ''];
  if (!call) throw data(null, { status: 400 });
  const outcome = await desk.write<StallPeople>(...call);
  if (outcome.ok) {
    if (act === 'leave') throw redirect('/gian-hang/chon');
    throw redirect(act === 'invite' ? `${PATH}?${new URLSearchParams({ moi: to })}` : `${PATH}?xong=${act}`);
  }
  const { status } = outcome.refusal;
  return data(formRefusal(outcome.refusal, typed, messagesFor(request)), {
    status: status >= 500 ? 503 : status,
  });
}

export default function People() {
  const { people, invitations, may_give, most_helper_days, sent, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { people: t } = useMessages();
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang">{useMessages().seller.tabs.start}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid gap-4">
        {refused?.reason && (
          <Notice tone="error">{refused.errors.to ?? refused.errors.days ?? refused.reason}</Notice>
        )}
        {!refused && sent && <Notice tone="success">{t.invite.sent(sent)}</Notice>}
        {!refused && done && <Notice tone="success">{t.done[done]}</Notice>}
        <Card>
          <ul className="divide-y divide-line">
            {people.map((person) => (
              <PersonItem
                key={person.id}
                person={person}
                mayGive={may_give}
                mostHelperDays={most_helper_days}
              />
            ))}
          </ul>
        </Card>
        {invitations.length > 0 && (
          <Card title={t.invite.waiting}>
            <ul className="divide-y divide-line">
              {invitations.map((one) => (
                <InvitationItem key={one.id} invitation={one} />
              ))}
            </ul>
          </Card>
        )}
        {may_give.length > 0 && (
          <InviteForm
            mayGive={may_give}
            mostHelperDays={most_helper_days}
            values={refused?.values ?? {}}
            errors={refused?.errors ?? {}}
          />
        )}
      </div>
    </div>
  );
}
