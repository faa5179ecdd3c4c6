import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { backend } from '~/lib/backend.server';
import { orNull } from '~/lib/backend-error.server';
import { orderCodeOf, requireOrder } from '~/lib/order-access.server';

/** Whatever came of it, the order's page says how things stand. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { code, key } = await requireOrder(request, params);
  await orNull(backend.withdrawReturn(code, params.id ?? '', key));
  return redirect(`/don-hang/${code}`);
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(`/don-hang/${orderCodeOf(params)}`);
}
