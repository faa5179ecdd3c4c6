import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** A finished file of order lines. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return desk.download(`/province/fact-exports/${encodeURIComponent(params.id ?? '')}/file`);
}
