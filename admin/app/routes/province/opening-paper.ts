import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** One paper of an opening, for who decides on it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const [id, paper] = [params.id, params.paper].map((part) => encodeURIComponent(part ?? ''));
  return desk.download(`/province/openings/${id}/papers/${paper}`);
}
