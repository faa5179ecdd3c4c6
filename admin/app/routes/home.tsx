import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SignInForm } from '~/components/sign-in-form';
import { homeOf } from '~/lib/areas';
import { readTokens } from '~/lib/session.server';
import { signInView } from '~/lib/sign-in-view.server';
import { titleMeta } from '~/lib/title';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.signIn);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const home = homeOf(await readTokens(request, context));
  if (home !== null) throw redirect(home);
  return signInView(request, context);
}

/** Who is not signed in finds the sign-in right here. */
export default function Home() {
  return <SignInForm view={useLoaderData<typeof loader>()} failure={null} />;
}
