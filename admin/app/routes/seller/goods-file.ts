import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

const FILES: Record<string, string> = {
  'mau.xlsx': '/seller/goods-imports/template?format=xlsx',
  'hang-hoa.xlsx': '/seller/goods-export?format=xlsx',
  'hang-hoa.csv': '/seller/goods-export?format=csv',
};

/** An empty file to fill in, or all goods of the stall. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const path = FILES[params.file ?? ''];
  if (!path) throw new Response(null, { status: 404 });
  const desk = await openDesk('member', request, context);
  return desk.download(path);
}
