import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** A picture that a buyer sent with a request. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const picture = await desk.file(`/seller/return-photos/${encodeURIComponent(params.id ?? '')}`);
  return new Response(picture, {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-store' },
  });
}
