import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { OrderView } from '~/components/order-view';
import { RouteError } from '~/components/route-error';
import { UnlockForm } from '~/components/unlock-form';
import { writeOrderKey } from '~/lib/cookies.server';
import { textField } from '~/lib/form-fields';
import { readInvoices } from '~/lib/invoices.server';
import { messagesOf } from '~/lib/language.server';
import { openOrder, orderCodeOf, tryKey } from '~/lib/order-access.server';
import { pageMeta } from '~/lib/page-meta';
import { toMobile } from '~/lib/phone';
import { drawQrInline } from '~/lib/qr.server';

const REFRESH_SECONDS = 10;
/** Why the address says that somebody comes back from entering a card. */
const CARD_NEWS: Record<string, 'sent' | 'silent'> = { xong: 'sent', im: 'silent' };
const PRIVATE = { 'Cache-Control': 'private, no-store' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = orderCodeOf(params);
  const [opened, messages] = await Promise.all([openOrder(request, code), messagesOf(request)]);
  const meta = { title: messages.order.title(code), noIndex: true };
  if (!opened) return data({ code, opened: false as const, meta }, { headers: PRIVATE });
  const { order, key } = opened;
  const awaited = order.payment_requests.filter((payment) => payment.state === 'awaiting');
  const asked = new URL(request.url).searchParams;
  const [codes, invoices] = await Promise.all([
    Promise.all(
      awaited
        .filter(({ method, purpose }) => method === 'vietqr' && purpose === 'checkout')
        .map(async (payment) => [payment.id, await drawQrInline(payment.qr_payload)] as const),
    ),
    readInvoices(code, key),
  ]);
  return data(
    {
      code,
      opened: true as const,
      order,
      qrImages: Object.fromEntries(codes),
      invoices,
      now: Date.now(),
      returnSent: asked.get('da-gui') === 'tra-hang',
      cardNews: CARD_NEWS[asked.get('the') ?? ''] ?? null,
      refreshSeconds: awaited.length > 0 ? REFRESH_SECONDS : null,
      meta,
    },
    { headers: PRIVATE },
  );
}

/** A browser without the key shows that its shopper knows the phone number. */
export async function action({ request, params }: ActionFunctionArgs) {
  const code = orderCodeOf(params);
  const [form, messages] = await Promise.all([request.formData(), messagesOf(request)]);
  const typed = textField(form, 'phone');
  const phone = toMobile(typed);
  if (!phone) return data({ phone: typed, problem: messages.checkout.errors.phone }, { status: 422 });
  const order = await tryKey(code, { phone });
  if (order === 'too_many') return data({ phone: typed, problem: messages.order.tooMany }, { status: 429 });
  if (order === 'wrong') return data({ phone: typed, problem: messages.order.unlockFailed }, { status: 404 });
  throw redirect(`/don-hang/${code}`, {
    headers: { 'Set-Cookie': await writeOrderKey(request, code, { phone }) },
  });
}

export const headers: HeadersFunction = () => PRIVATE;
export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function OrderPage() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (!loaded.opened) {
    return (
      <UnlockForm code={loaded.code} typed={answered?.phone ?? ''} problem={answered?.problem ?? null} />
    );
  }
  const { order, qrImages, invoices, now, returnSent, cardNews } = loaded;
  return (
    <OrderView
      order={order}
      qrImages={qrImages}
      invoices={invoices}
      now={now}
      returnSent={returnSent}
      cardNews={cardNews}
    />
  );
}
