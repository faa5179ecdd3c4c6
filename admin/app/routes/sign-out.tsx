import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { tokensCookie } from '~/lib/session.server';

export { PageError as ErrorBoundary } from '~/components/route-error';

export function loader() {
  return redirect('/');
}

export async function action({ context }: ActionFunctionArgs) {
  return redirect('/dang-nhap', { headers: { 'Set-Cookie': await tokensCookie({}, context) } });
}
