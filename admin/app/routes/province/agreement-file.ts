import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The signed PDF of a stall's agreement. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return desk.download(`/province/agreements/${encodeURIComponent(params.id ?? '')}/pdf`);
}
