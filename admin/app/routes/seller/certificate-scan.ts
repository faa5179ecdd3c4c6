import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The scan of a certificate, for the stall that sent it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.download(`/seller/certificates/${encodeURIComponent(params.id ?? '')}/scan`);
}
