import type { ProvinceOpening } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Notice } from '~/components/notice';
import { DecideOpening } from '~/components/openings/decide-opening';
import { EventList } from '~/components/openings/event-list';
import { FiledData } from '~/components/openings/filed-data';
import { FiledPapers } from '~/components/openings/filed-papers';
import { TwinList } from '~/components/openings/twin-list';
import { openDesk } from '~/lib/auth.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.openings.desk.heading);

const ACTS = ['approve', 'ask-back', 'refuse'] as const;
const ASK = 'ask:';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const opening = await desk.read<ProvinceOpening>(
    `/province/openings/${encodeURIComponent(params.id ?? '')}`,
  );
  return { opening, storefrontUrl: context.env.STOREFRONT_URL };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const form = await request.formData();
  const act = ACTS.find((one) => one === form.get('act'));
  if (act === undefined) throw new Response(null, { status: 400 });
  const outcome = await desk.write<ProvinceOpening>(
    `/province/openings/${encodeURIComponent(params.id ?? '')}/${act}`,
    bodyOf(act, form),
  );
  if (outcome.ok) return data({ act, refused: null });
  const { status } = outcome.refusal;
  const refused = formRefusal(outcome.refusal, typedValues(form), messagesFor(request));
  return data({ act, refused }, status >= 500 ? 503 : status);
}

function bodyOf(act: (typeof ACTS)[number], form: FormData): object {
  if (act === 'approve') return { identity_checked: form.get('identity_checked') === 'yes' };
  if (act === 'refuse') return { reason: form.get('reason') };
  const asked = [...form].flatMap(([name, value]) =>
    name.startsWith(ASK) && typeof value === 'string' && value.trim() !== ''
      ? [[name.slice(ASK.length), value.trim()]]
      : [],
  );
  return { fields: Object.fromEntries(asked) };
}

export default function ProvinceOpeningPage() {
  const { opening, storefrontUrl } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? null;
  const { openings: t } = useMessages();
  const refused = answered?.refused ?? null;
  const reason = refused?.values.reason ?? '';
  const message = refused ? [refused.reason, ...Object.values(refused.errors)].filter(Boolean).join(' ') : '';
  return (
    <div data-testid="opening" data-state={opening.state}>
      <BackLink to="/tinh/mo-gian-hang">{t.desk.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold wrap-anywhere">{opening.name}</h1>
      <p className="mt-1 text-soft">
        {t.kinds[opening.kind]} · {t.states[opening.state]} · {t.desk.age(opening.age_days)}
      </p>
      <div className="mt-4 grid gap-4">
        {answered && refused === null && <Notice tone="success">{t.desk.done[answered.act]}</Notice>}
        {refused && <Notice tone="error">{message}</Notice>}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <FiledData opening={opening} />
          <FiledPapers opening={opening} />
        </div>
        <TwinList twins={opening.twins} storefrontUrl={storefrontUrl} />
        {opening.state === 'submitted' && (
          <DecideOpening
            opening={opening}
            refused={refused && answered && { act: answered.act, values: refused.values, reason, message }}
          />
        )}
        {opening.seller && (
          <a
            href={`${storefrontUrl}/gian-hang/${opening.seller.slug}`}
            className="text-sky underline underline-offset-4"
          >
            {t.desk.toStall}
          </a>
        )}
        <EventList events={opening.events} />
      </div>
    </div>
  );
}
