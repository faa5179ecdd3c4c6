import type { GoodsDraft } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { openDesk } from '~/lib/auth.server';
import { pageError } from '~/lib/backend.server';

/** Begins goods and leads to their form. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const desk = await openDesk('member', request, context);
  const outcome = await desk.write<GoodsDraft>('/seller/product-drafts');
  if (!outcome.ok) throw pageError(outcome.refusal);
  return redirect(`/gian-hang/san-pham/nhap/${outcome.value.id}`);
}

/** Whoever comes by the address, as after signing in, begins in the list. */
export function loader(): Response {
  return redirect('/gian-hang/san-pham');
}
