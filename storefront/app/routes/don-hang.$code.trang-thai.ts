import type { LoaderFunctionArgs } from '@remix-run/node';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { readOrderKey } from '~/lib/cookies.server';
import { orderCodeOf } from '~/lib/order-access.server';

/** What the QR page asks every few seconds. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = orderCodeOf(params);
  const key = await readOrderKey(request, code);
  if (!key) throw new Response(null, { status: 404 });
  const status = await orNotFound(backend.paymentStatus(code, key));
  return Response.json(status, { headers: { 'Cache-Control': 'private, no-store' } });
}
