import type { SellerProductList, SellerVoucher, SellerVoucherList } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Notice } from '~/components/notice';
import { VoucherCard } from '~/components/voucher-card';
import { VoucherForm } from '~/components/voucher-form';
import { openDesk } from '~/lib/auth.server';
import { type FormRefusal, formRefusal, typedValues } from '~/lib/form-refusal';
import { localDate } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { readVoucher } from '~/lib/voucher-form';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.vouchers.title);

const PAGE = '/gian-hang/phieu-giam-gia';
/** Pages of products to choose from; a stall with more gives its vouchers for all of them. */
const PAGES = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const [{ vouchers }, first] = await Promise.all([
    desk.read<SellerVoucherList>('/seller/vouchers'),
    desk.read<SellerProductList>('/seller/products'),
  ]);
  const lists = [first];
  for (let page = 2; page <= Math.min(first.page_count, PAGES); page++) {
    lists.push(await desk.read<SellerProductList>('/seller/products', { page }));
  }
  const params = new URL(request.url).searchParams;
  const named = (name: string) => vouchers.find(({ id }) => id === params.get(name))?.code ?? null;
  return {
    vouchers,
    products: lists.flatMap(({ products }) => products.map(({ id, title }) => ({ id, title }))),
    today: localDate(new Date()),
    made: named('moi'),
    stopped: named('ngung'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const t = messagesFor(request);
  const desk = await openDesk('member', request, context);
  const stop = form.get('stop');
  const values = typedValues(form);
  const chosen = form.getAll('product').map(String);
  const refuse = (refusal: FormRefusal, status: number) => data({ ...refusal, chosen }, { status });
  if (typeof stop === 'string') {
    const outcome = await desk.write<SellerVoucher>(`/seller/vouchers/${encodeURIComponent(stop)}/stop`, {});
    if (outcome.ok) throw redirect(`${PAGE}?ngung=${outcome.value.id}`);
    return refuse(formRefusal(outcome.refusal, {}, t), outcome.refusal.status);
  }
  const { wanted, wrong } = readVoucher(form);
  if (wrong.length > 0) {
    const errors = Object.fromEntries(wrong.map((name) => [name, t.vouchers.form.notANumber]));
    return refuse({ values, errors, reason: t.vouchers.form.notANumber }, 422);
  }
  const outcome = await desk.write<SellerVoucher>('/seller/vouchers', wanted);
  if (outcome.ok) throw redirect(`${PAGE}?moi=${outcome.value.id}`);
  return refuse(formRefusal(outcome.refusal, values, t), outcome.refusal.status);
}

export default function Vouchers() {
  const { vouchers, products, today, made, stopped } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { vouchers: t } = useMessages();
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang/san-pham">{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid gap-5">
        {refused?.reason && <Notice tone="error">{refused.reason}</Notice>}
        {!refused && made && <Notice tone="success">{t.made(made)}</Notice>}
        {!refused && stopped && <Notice tone="success">{t.stopped(stopped)}</Notice>}
        {vouchers.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.empty}</p>
        ) : (
          <section>
            <h2 className="mb-2 text-lg font-semibold">{t.list}</h2>
            <ul className="grid gap-3">
              {vouchers.map((voucher) => (
                <VoucherCard key={voucher.id} voucher={voucher} />
              ))}
            </ul>
          </section>
        )}
        <VoucherForm
          key={made}
          products={products}
          today={today}
          typed={refused?.values ?? {}}
          chosenProducts={refused?.chosen ?? []}
          errors={refused?.errors ?? {}}
        />
      </div>
    </div>
  );
}
