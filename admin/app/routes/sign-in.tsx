import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SignInForm } from '~/components/sign-in-form';
import { landingPath } from '~/lib/areas';
import { signIn } from '~/lib/auth.server';
import { RETURN_PARAM, safeReturnPath } from '~/lib/return-path';
import { tokensCookie } from '~/lib/session.server';
import { signInView } from '~/lib/sign-in-view.server';
import { titleMeta } from '~/lib/title';
import { messagesFor } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.signIn);

export function loader({ request, context }: LoaderFunctionArgs) {
  return signInView(request, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get('email') ?? '').trim();
  const password = String(form.get('password') ?? '');
  const returnPath = safeReturnPath(String(form.get(RETURN_PARAM) ?? ''));
  const t = messagesFor(request).signIn;
  const failed = (sentence: string, status: number) => data({ sentence, email, returnPath }, { status });

  if (email === '' || password === '') return failed(t.missing, 400);
  const result = await signIn(context, email, password);
  switch (result.kind) {
    case 'signed-in':
      throw redirect(landingPath(result.tokens, returnPath), {
        headers: { 'Set-Cookie': await tokensCookie(result.tokens, context) },
      });
    case 'backend-silent':
      return failed(t.problems[result.kind], 503);
    case 'too-many-attempts':
      return failed(t.problems[result.kind], 429);
    default:
      return failed(t.problems[result.kind], 401);
  }
}

export default function SignIn() {
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <SignInForm
      view={{ ...view, returnPath: failure?.returnPath ?? view.returnPath }}
      failure={failure ?? null}
    />
  );
}
