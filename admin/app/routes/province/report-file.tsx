import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** Hands a frozen report's file on, under its own name. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const [id = '', format = ''] = [params.id, params.format].map((part) => encodeURIComponent(part ?? ''));
  return desk.download(`/province/reports/${id}/files/${format}`);
}
