import type { LoaderFunctionArgs } from '@remix-run/node';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { openOrder, orderCodeOf } from '~/lib/order-access.server';

/** A buyer's own picture of goods that go back. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = orderCodeOf(params);
  const opened = await openOrder(request, code);
  if (!opened) throw new Response(null, { status: 404 });
  const picture = await orNotFound(backend.returnPhoto(code, params.id ?? '', opened.key));
  return new Response(picture, {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-store' },
  });
}
