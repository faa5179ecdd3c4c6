import type { SellerOrder } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { qrPicture } from '~/lib/qr-picture.server';

/** The code that a buyer scans at the door, as a picture. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const { door_code } = await desk.read<SellerOrder>(`/seller/orders/${encodeURIComponent(params.id ?? '')}`);
  if (!door_code) throw new Response(null, { status: 404 });
  return qrPicture(door_code.qr_payload);
}
