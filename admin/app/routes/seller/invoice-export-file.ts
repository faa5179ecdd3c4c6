import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The finished archive of a month. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.download(`/seller/invoice-exports/${encodeURIComponent(params.id ?? '')}/file`);
}
