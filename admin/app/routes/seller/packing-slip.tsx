import type { Me, SellerOrder } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatNumber, formatPhone } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { secondaryButton } from '~/components/look';
import { PrintButton } from '~/components/print-button';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta<ReturnType<typeof loader>>((t, data) =>
  data ? t.titles.packingSlip(data.order.checkout_code) : t.slip.heading,
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const [order, me] = await Promise.all([
    desk.read<SellerOrder>(`/seller/orders/${encodeURIComponent(params.id ?? '')}`),
    desk.read<Me>('/seller/me'),
  ]);
  return { order, me };
}

/** A sheet (A5 or larger) that goes into the parcel: black on white, nothing that only a colour says. */
export default function PackingSlip() {
  const { order, me } = useLoaderData<typeof loader>();
  const t = useMessages();
  const { buyer } = order;
  return (
    <main id="noi-dung" className="mx-auto max-w-2xl px-4 py-5 print:max-w-none print:p-0">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <BackLink to={`/gian-hang/don-hang/${order.id}`}>{t.titles.order(order.checkout_code)}</BackLink>
        <div className="flex flex-wrap gap-3">
          <a href={`/gian-hang/don-hang/${order.id}/phieu/pdf`} download className={secondaryButton}>
            {t.slip.download}
          </a>
          <PrintButton />
        </div>
      </div>
      <article className="border border-edge bg-white p-5 text-black print:border-0 print:p-0">
        <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-black pb-3">
          <h1 className="text-xl font-bold">{t.slip.heading}</h1>
          <p className="text-2xl font-bold">{order.checkout_code}</p>
          <p className="w-full text-sm">
            {t.order.placedAt} {formatDateTime(order.placed_at)}
          </p>
        </header>
        <div className="grid gap-4 py-4 sm:grid-cols-2 print:grid-cols-2">
          <section>
            <h2 className="text-sm">{t.slip.from}</h2>
            <p className="font-semibold">{me.seller.name}</p>
            <p>{formatPhone(order.seller.phone)}</p>
          </section>
          <section>
            <h2 className="text-sm">{t.slip.to}</h2>
            <p className="text-lg font-semibold">{buyer.name}</p>
            <p className="text-lg font-semibold">{formatPhone(buyer.phone)}</p>
            <p>
              {buyer.street}, {buyer.place.commune_name}, {buyer.place.province_name}
            </p>
          </section>
        </div>
        {order.note && (
          <p className="mb-4 border border-black px-3 py-2">
            <strong>{t.order.note}:</strong> {order.note}
          </p>
        )}
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="border-y border-black text-sm">
              <th className="py-1 pr-3 font-semibold">{t.slip.packed}</th>
              <th className="py-1 pr-3 font-semibold">{t.slip.item}</th>
              <th className="py-1 pr-3 text-right font-semibold">{t.order.quantity}</th>
              <th className="py-1 text-right font-semibold">{t.order.amount}</th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr
                key={`${line.product_slug}-${line.variant_title}`}
                className="border-b border-edge align-top"
              >
                <td className="py-2 pr-3">
                  <span className="block size-5 border border-black" />
                </td>
                <td className="py-2 pr-3">
                  {line.title}, {line.variant_title}
                </td>
                <td className="py-2 pr-3 text-right text-lg font-semibold">{formatNumber(line.quantity)}</td>
                <td className="money py-2 text-right">{formatDong(line.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className="mt-3 ml-auto grid w-fit grid-cols-[auto_auto] gap-x-6 text-right">
          <dt>{t.order.goodsTotal}</dt>
          <dd className="money">{formatDong(order.goods_total)}</dd>
          <dt>{t.order.deliveryFee(order.delivery_name)}</dt>
          <dd className="money">{formatDong(order.delivery_fee)}</dd>
          {order.discount_total > 0 && (
            <>
              <dt>{t.order.discount}</dt>
              <dd className="money">−{formatDong(order.discount_total)}</dd>
            </>
          )}
          <dt className="font-semibold">{t.order.total}</dt>
          <dd className="money font-semibold">{formatDong(order.total)}</dd>
        </dl>
        <p className="mt-4 border-2 border-black px-3 py-2 text-center text-lg font-bold">
          {order.paid ? t.slip.paidAlready : t.order.collect(formatDong(order.total))}
        </p>
        <p className="mt-4 text-sm">{t.slip.thanks}</p>
      </article>
      <p className="mt-3 text-sm text-soft print:hidden">{t.slip.printHint}</p>
    </main>
  );
}
