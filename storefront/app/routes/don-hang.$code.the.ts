import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { backend } from '~/lib/backend.server';
import { BackendError } from '~/lib/backend-error.server';
import { requireOrder } from '~/lib/order-access.server';

/** To the page of Stripe's on which the card is entered; a plain link, so that it works without scripts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { code, key } = await requireOrder(request, params);
  try {
    const { url } = await backend.cardPage(code, key);
    return redirect(url, { status: 303, headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof BackendError) return redirect(`/don-hang/${code}`);
    if (error instanceof Response && error.status === 503) return redirect(`/don-hang/${code}?the=im`);
    throw error;
  }
}
