import type { SellerRole, StallInvitation, StallPeople, StallPerson } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { InputField } from '~/components/input-field';
import { disclosure, input, primaryButton, secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
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
  const { people, invitations, may_give, sent, done } = useLoaderData<typeof loader>();
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
              <Person key={person.id} person={person} mayGive={may_give} />
            ))}
          </ul>
        </Card>
        {invitations.length > 0 && (
          <Card title={t.invite.waiting}>
            <ul className="divide-y divide-line">
              {invitations.map((one) => (
                <Waiting key={one.id} invitation={one} />
              ))}
            </ul>
          </Card>
        )}
        {may_give.length > 0 && (
          <Invite mayGive={may_give} values={refused?.values ?? {}} errors={refused?.errors ?? {}} />
        )}
      </div>
    </div>
  );
}

function Person({ person, mayGive }: { person: StallPerson; mayGive: SellerRole[] }) {
  const { people: t } = useMessages();
  const may = mayGive.includes(person.role);
  return (
    <li className="py-3 first:pt-0 last:pb-0" data-testid="person">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium wrap-anywhere">
          {person.name}
          {person.me && <span className="font-normal text-soft"> ({t.me})</span>}
        </span>
        <span>{t.roles[person.role]}</span>
      </p>
      <p className="text-sm text-soft wrap-anywhere">
        {[
          person.phone,
          person.email,
          t.since(formatDate(person.since)),
          person.until && t.until(formatDate(person.until)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {(may || person.me) && (
        <details>
          <summary className={disclosure} aria-label={t.changeOf(person.name)}>
            {t.change}
          </summary>
          {may && (
            <Form method="post" className="grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
              <input type="hidden" name="act" value="role" />
              <input type="hidden" name="id" value={person.id} />
              <RoleFields mayGive={mayGive} role={person.role} at={person.id} />
              <button type="submit" className={secondaryButton}>
                {t.save}
              </button>
            </Form>
          )}
          <Form method="post" className="mt-3">
            <input type="hidden" name="act" value={person.me ? 'leave' : 'remove'} />
            <input type="hidden" name="id" value={person.id} />
            <p id={`nghi-${person.id}`} className="mb-2 text-sm text-soft">
              {person.me ? t.leaveHint : t.removeHint(person.name)}
            </p>
            <button
              type="submit"
              data-testid="remove-person"
              aria-describedby={`nghi-${person.id}`}
              className={secondaryButton}
            >
              {person.me ? t.leave : t.remove}
            </button>
          </Form>
        </details>
      )}
    </li>
  );
}

function RoleFields({ mayGive, role, at }: { mayGive: SellerRole[]; role: string; at: string }) {
  const { people: t } = useMessages();
  const { most_helper_days } = useLoaderData<typeof loader>();
  return (
    <>
      <label>
        <span className="mb-1 block font-medium">{t.role}</span>
        <select name="role" defaultValue={role} className={input}>
          {mayGive.map((one) => (
            <option key={one} value={one}>
              {t.roles[one]}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`ngay-${at}`}>
        <span className="mb-1 block font-medium">{t.days}</span>
        <input
          id={`ngay-${at}`}
          name="days"
          inputMode="numeric"
          defaultValue={most_helper_days}
          className={`${input} text-right`}
        />
      </label>
    </>
  );
}

function Waiting({ invitation: { id, to, role, invited_by, expires_at } }: { invitation: StallInvitation }) {
  const { people: t } = useMessages();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2" data-testid="invitation">
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">
          {to} · {t.roles[role]}
        </p>
        <p className="text-sm text-soft">{t.invite.by(invited_by, formatDate(expires_at))}</p>
      </div>
      <Form method="post">
        <input type="hidden" name="act" value="withdraw" />
        <input type="hidden" name="id" value={id} />
        <button type="submit" aria-label={t.invite.withdrawOf(to)} className={secondaryButton}>
          {t.invite.withdraw}
        </button>
      </Form>
    </li>
  );
}

interface InviteProps {
  mayGive: SellerRole[];
  values: Record<string, string>;
  errors: Record<string, string>;
}

function Invite({ mayGive, values, errors }: InviteProps) {
  const { people: t } = useMessages();
  const pending = useNavigation().formData?.get('act') === 'invite';
  return (
    <Card title={t.invite.title}>
      <p className="-mt-2 mb-3 text-soft">{t.invite.hint}</p>
      <Form method="post" noValidate className="grid gap-3">
        <input type="hidden" name="act" value="invite" />
        <InputField
          name="to"
          label={t.invite.to}
          error={errors.to}
          defaultValue={values.to}
          autoComplete="off"
          maxLength={200}
        />
        <RoleFields mayGive={mayGive} role={values.role ?? 'staff'} at="moi" />
        <ul className="grid gap-1 text-sm text-soft">
          {mayGive.map((role) => (
            <li key={role}>
              <span className="font-medium text-ink">{t.roles[role]}:</span> {t.duties[role]}
            </li>
          ))}
        </ul>
        <SubmitButton
          label={t.invite.submit}
          pendingLabel={t.invite.sending}
          pending={pending}
          testId="invite"
          className={`${primaryButton} w-full sm:w-auto`}
        />
      </Form>
    </Card>
  );
}
