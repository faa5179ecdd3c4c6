import type { LoaderFunctionArgs } from '@remix-run/node';
import { readBasketKey } from '~/lib/cookies.server';
import { env } from '~/lib/env.server';
import { drawQr } from '~/lib/qr.server';

/** The link to this browser's basket as a QR code, for another device to read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const key = await readBasketKey(request);
  if (!key) throw new Response(null, { status: 404 });
  const picture = await drawQr(`${env.STOREFRONT_URL}/gio-hang/mo/${key.id}`);
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' },
  });
}
