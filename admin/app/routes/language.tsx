import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { safeReturnPath } from '~/lib/return-path';
import { languageCookie, languageOf } from '~/messages/language';

export { PageError as ErrorBoundary } from '~/components/route-error';

export function loader() {
  return redirect('/');
}

/** Changes to the other language and goes back to the page that asked for it. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const asked = String(form.get('ve') ?? '');
  const back = asked.startsWith('/dang-nhap') ? asked : (safeReturnPath(asked) ?? '/');
  const language = languageOf(request) === 'vi' ? 'en' : 'vi';
  return redirect(back, { headers: { 'Set-Cookie': languageCookie(language) } });
}
