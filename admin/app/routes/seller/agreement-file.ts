import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The signed PDF of one of the stall's agreements. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.download(`/seller/agreements/${encodeURIComponent(params.id ?? '')}/pdf`);
}
