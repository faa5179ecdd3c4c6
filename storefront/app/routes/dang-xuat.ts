import { redirect } from '@remix-run/node';
import { dropToken } from '~/lib/account.server';

/** By a form alone: a link elsewhere must not sign anybody out. */
export async function action() {
  return redirect('/', { headers: { 'Set-Cookie': await dropToken() } });
}

export function loader() {
  return redirect('/tai-khoan');
}
