import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The products of a file that were not taken in, to be mended. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.download(`/seller/goods-imports/${encodeURIComponent(params.id ?? '')}/rejected`);
}
