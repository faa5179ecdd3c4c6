import type { SellerDelivery } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Notice } from '~/components/notice';
import { PickupForm } from '~/components/pickup-form';
import { openDesk } from '~/lib/auth.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { readPickup } from '~/lib/pickup-form';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.delivery.pickupForm.title);

const LIST = '/gian-hang/giao-hang';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return { pickup: (await desk.read<SellerDelivery>('/seller/delivery')).pickup };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const t = messagesFor(request);
  const desk = await openDesk('member', request, context);
  const values = typedValues(form);
  const { wanted, wrong } = readPickup(form);
  if (wrong.length > 0) {
    const errors: Record<string, string> = {};
    for (const name of wrong) errors[name] = t.delivery.form.notANumber;
    return data({ values, errors, reason: t.common.mendFields }, 422);
  }
  const outcome = await desk.write<SellerDelivery>('/seller/delivery/pickup', wanted);
  if (outcome.ok) throw redirect(`${LIST}?noi-nhan`);
  const refused = formRefusal(outcome.refusal, values, t);
  // The backend names an hour by its place among the days that are open.
  const errors = Object.fromEntries(
    Object.entries(refused.errors).map(([name, message]) => {
      const index = /^hours\.(\d+)\.(from|to)$/.exec(name)?.[1];
      const day = index === undefined ? undefined : wanted.hours[Number(index)]?.day;
      return [day === undefined ? name : `hours.${day}`, message];
    }),
  );
  return data({ ...refused, errors }, outcome.refusal.status);
}

export default function DeliveryPickup() {
  const { pickup } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { delivery: t } = useMessages();
  return (
    <div className="max-w-xl">
      <BackLink to={LIST}>{t.backToList}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.pickupForm.title}</h1>
      <div className="mt-4 grid gap-5">
        {refused?.reason && <Notice tone="error">{refused.reason}</Notice>}
        <PickupForm pickup={pickup} typed={refused?.values ?? null} errors={refused?.errors ?? {}} />
      </div>
    </div>
  );
}
