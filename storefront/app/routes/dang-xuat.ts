import { redirect } from '@remix-run/node';
import { dropToken } from '~/lib/account.server';
import { dropBasketKey } from '~/lib/cookies.server';

/** By a form alone: a link elsewhere must not sign anybody out. The account's basket goes with it; it is there at the next sign-in. */
export async function action() {
  const headers = new Headers();
  headers.append('Set-Cookie', await dropToken());
  headers.append('Set-Cookie', await dropBasketKey());
  return redirect('/', { headers });
}

export function loader() {
  return redirect('/tai-khoan');
}
