import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readTokens, tokensCookie } from '~/lib/session.server';

const HOME = '/gian-hang';

/** Remembers which stall the pages are about; the backend says whether one may enter it. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const stall = String((await request.formData()).get('stall') ?? '');
  const tokens = { ...(await readTokens(request, context)), stall };
  return redirect(HOME, { headers: { 'Set-Cookie': await tokensCookie(tokens, context) } });
}

/** Forgets it, as when one works there no more. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { stall: _, ...tokens } = await readTokens(request, context);
  return redirect(HOME, { headers: { 'Set-Cookie': await tokensCookie(tokens, context) } });
}
