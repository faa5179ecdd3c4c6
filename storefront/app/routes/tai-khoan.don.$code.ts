import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { asAccount } from '~/lib/account.server';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { writeOrderKey } from '~/lib/cookies.server';
import { orderCodeOf } from '~/lib/order-access.server';

/** To an order of the account, with its key in this browser: from there on it opens as for whoever placed it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = orderCodeOf(params);
  const { access_token: token } = await orNotFound(
    asAccount(request, (account) => backend.accountCheckoutKey(account, code)),
  );
  throw redirect(`/don-hang/${code}`, {
    headers: { 'Set-Cookie': await writeOrderKey(request, code, { token }) },
  });
}
