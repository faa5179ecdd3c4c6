import type { LoaderFunctionArgs } from '@remix-run/node';
import { openOrder, orderCodeOf } from '~/lib/order-access.server';
import { drawQr } from '~/lib/qr.server';

/** The QR code as a file, for who pays with the very phone that shows it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = orderCodeOf(params);
  const opened = await openOrder(request, code);
  const payment = opened?.order.payment_requests.find(
    (one) => one.id === params.id && one.state === 'awaiting',
  );
  if (!payment) throw new Response(null, { status: 404 });
  const picture = new Uint8Array(await drawQr(payment.qr_payload));
  return new Response(picture, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': `attachment; filename="VietQR-${code}.png"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
