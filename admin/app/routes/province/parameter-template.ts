import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';

/** Hands the workbook to fill in on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return desk.download('/province/parameters/template');
}
