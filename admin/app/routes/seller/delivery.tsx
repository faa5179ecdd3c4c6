import type { SellerDelivery } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { primaryButton, secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { ZoneCard } from '~/components/zone-card';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.delivery.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const delivery = await desk.read<SellerDelivery>('/seller/delivery');
  const params = new URL(request.url).searchParams;
  const saved = delivery.zones.find(({ name }) => name === params.get('luu'))?.name ?? null;
  return { delivery, saved, removed: params.has('bo'), pickupSaved: params.has('noi-nhan') };
}

export default function Delivery() {
  const { delivery, saved, removed, pickupSaved } = useLoaderData<typeof loader>();
  const { delivery: t } = useMessages();
  const { zones, pickup } = delivery;
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang/san-pham">{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid gap-5">
        {saved && <Notice tone="success">{t.saved(saved)}</Notice>}
        {removed && <Notice tone="success">{t.removed}</Notice>}
        {pickupSaved && <Notice tone="success">{t.pickupSaved}</Notice>}
        <section>
          <h2 className="mb-2 text-lg font-semibold">{t.zones}</h2>
          {zones.length === 0 ? (
            <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.empty}</p>
          ) : (
            <ul className="grid gap-3">
              {zones.map((zone) => (
                <ZoneCard key={zone.id} zone={zone} />
              ))}
            </ul>
          )}
          <Link
            to="/gian-hang/giao-hang/vung/moi"
            data-testid="add-zone"
            className={`${primaryButton} mt-3 w-full`}
          >
            {t.addZone}
          </Link>
        </section>
        <Card title={t.pickup}>
          <p data-testid="pickup-state" data-state={pickup.enabled ? 'on' : 'off'} className="font-medium">
            {pickup.enabled ? t.pickupOn : t.pickupOff}
          </p>
          <p className="text-soft">{pickup.address}</p>
          {pickup.hours.length === 0 ? (
            <p className="text-sm text-soft">{t.closedAllWeek}</p>
          ) : (
            <ul className="text-sm text-soft">
              {pickup.hours.map(({ day, from, to }) => (
                <li key={day}>
                  {t.weekdays[day]}: {from}–{to}
                </li>
              ))}
            </ul>
          )}
          <Link to="/gian-hang/giao-hang/noi-nhan" className={`${secondaryButton} mt-3 w-full`}>
            {t.changePickup}
          </Link>
        </Card>
      </div>
    </div>
  );
}
