import type { FoundPlace, PlaceRef, Province, SellerDelivery } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { disclosure, secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { ZoneForm } from '~/components/zone-form';
import { openDesk } from '~/lib/auth.server';
import { formRefusal } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { newZone, readZone, readZoneValues, valuesOf } from '~/lib/zone-form';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.delivery.title);

const LIST = '/gian-hang/giao-hang';
const NEW = 'moi';

interface Places {
  places: FoundPlace[];
  communes: PlaceRef[];
  provinces: Province[];
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const { zones, home_province } = await desk.read<SellerDelivery>('/seller/delivery');
  const zone = zones.find(({ id }) => id === params.id);
  if (!zone && params.id !== NEW) throw new Response(null, { status: 404 });
  const { provinces } = await desk.read<Places>('/seller/places');
  return {
    name: zone?.name ?? null,
    values: zone ? valuesOf(zone, home_province) : newZone(home_province),
    chosen: zone?.reach.kind === 'communes' ? zone.reach.communes : [],
    provinces,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const t = messagesFor(request);
  const desk = await openDesk('member', request, context);
  const path = `/seller/delivery/zones${params.id === NEW ? '' : `/${encodeURIComponent(params.id ?? '')}`}`;
  const intent = form.get('intent');
  if (intent === 'remove') {
    const outcome = await desk.write<SellerDelivery>(`${path}/remove`, {});
    if (outcome.ok) throw redirect(`${LIST}?bo`);
    const { reason } = formRefusal(outcome.refusal, {}, t);
    return data({ values: null, chosen: [], search: null, errors: {}, reason }, outcome.refusal.status);
  }
  const values = readZoneValues(form);
  const typed =
    intent === 'find'
      ? String(form.get('find_place') ?? '')
          .trim()
          .slice(0, 100)
      : null;
  const known = await desk.read<Places>('/seller/places', {
    q: typed ?? '',
    commune: values.communes.join(),
  });
  const again = {
    values,
    chosen: known.communes,
    search: typed === null ? null : { typed, places: known.places },
  };
  if (typed !== null) return data({ ...again, errors: {}, reason: null });
  const { wanted, wrong } = readZone(values);
  const errors = Object.fromEntries(wrong.map((name) => [name, t.delivery.form.notANumber]));
  if (wanted.reach.kind === 'communes' && wanted.reach.communes.length === 0) {
    errors.reach = t.delivery.form.chooseCommunes;
  }
  if (Object.keys(errors).length > 0) {
    return data({ ...again, errors, reason: t.common.mendFields }, 422);
  }
  const outcome = await desk.write<SellerDelivery>(path, wanted);
  if (outcome.ok) throw redirect(`${LIST}?${new URLSearchParams({ luu: wanted.name })}`);
  const refused = formRefusal(outcome.refusal, {}, t);
  const ofReach = Object.entries(refused.errors).find(([name]) => name.startsWith('reach'))?.[1];
  return data(
    {
      ...again,
      errors: { ...refused.errors, ...(ofReach ? { reach: ofReach } : {}) },
      reason: refused.reason,
    },
    outcome.refusal.status,
  );
}

export default function DeliveryZone() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { delivery: t } = useMessages();
  const values = answered?.values ?? loaded.values;
  const chosen = answered?.values ? answered.chosen : loaded.chosen;
  const search = answered?.search ?? null;
  return (
    <div className="max-w-xl">
      <BackLink to={LIST}>{t.backToList}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{loaded.name ?? t.form.newTitle}</h1>
      <div className="mt-4 grid gap-5">
        {answered?.reason && <Notice tone="error">{answered.reason}</Notice>}
        <ZoneForm
          key={`${chosen.map((one) => one.commune_code).join()}-${search?.typed ?? ''}`}
          values={values}
          chosen={chosen}
          search={search}
          provinces={loaded.provinces}
          errors={answered?.errors ?? {}}
        />
        {loaded.name !== null && (
          <details>
            <summary className={disclosure}>{t.form.remove}</summary>
            <Form method="post" className="mt-2 grid gap-3">
              <p className="text-soft">{t.form.removeHint}</p>
              <button
                type="submit"
                name="intent"
                value="remove"
                data-testid="remove-zone"
                className={secondaryButton}
              >
                {t.form.removeButton}
              </button>
            </Form>
          </details>
        )}
      </div>
    </div>
  );
}
