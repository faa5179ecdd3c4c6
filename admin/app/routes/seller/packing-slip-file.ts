import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The packing slip of one order as a PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.download(`/seller/orders/${encodeURIComponent(params.id ?? '')}/packing-slip`);
}
