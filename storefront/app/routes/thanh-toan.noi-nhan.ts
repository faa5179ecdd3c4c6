import type { LoaderFunctionArgs } from '@remix-run/node';
import { quotePlace } from '~/lib/checkout.server';
import { readBasketKey } from '~/lib/cookies.server';

/** Communes of a province and what delivery there costs, while the checkout form is being filled in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const key = await readBasketKey(request);
  const quote = key
    ? await quotePlace(key.id, params.get('province') ?? '', params.get('commune') ?? '')
    : null;
  return Response.json({ quote }, { headers: { 'Cache-Control': 'private, no-store' } });
}
