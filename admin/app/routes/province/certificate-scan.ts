import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The scan of a certificate, for who decides on it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return desk.download(`/province/certificates/${encodeURIComponent(params.id ?? '')}/scan`);
}
