import type { SellerRefund } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { qrPicture } from '~/lib/qr-picture.server';

/** The code by which a stall pays a buyer back, as a picture. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const id = new URL(request.url).searchParams.get('khoan') ?? '';
  const { qr_payload } = await desk.read<SellerRefund>(`/seller/refunds/${encodeURIComponent(id)}`);
  if (!qr_payload) throw new Response(null, { status: 404 });
  return qrPicture(qr_payload);
}
