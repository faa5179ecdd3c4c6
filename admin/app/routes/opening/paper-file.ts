import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { currentOpening } from '~/lib/openings.server';

/** One paper of the opening, for who sent it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const opening = await currentOpening(desk);
  if (opening === null) throw new Response(null, { status: 404 });
  const paper = encodeURIComponent(params.id ?? '');
  return desk.download(`/seller/openings/${opening.id}/papers/${paper}`);
}
