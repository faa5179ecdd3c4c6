import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** The XML or the PDF of one invoice of the stall. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id = '', file } = params;
  if (file !== 'pdf' && file !== 'xml') throw new Response(null, { status: 404 });
  const desk = await openDesk('member', request, context);
  return desk.download(`/seller/invoices/${encodeURIComponent(id)}/${file}`);
}
