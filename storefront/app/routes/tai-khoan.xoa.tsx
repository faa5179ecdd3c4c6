import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { Link } from '~/components/link';
import { RouteError } from '~/components/route-error';
import { asAccount, dropToken } from '~/lib/account.server';
import { backend } from '~/lib/backend.server';
import { dropBasketKey } from '~/lib/cookies.server';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await messagesOf(request);
  await asAccount(request, (token) => backend.account(token));
  return { meta: { title: account.closing.title, noIndex: true } };
}

export async function action({ request }: ActionFunctionArgs) {
  await asAccount(request, (token) => backend.closeAccount(token));
  const headers = new Headers();
  headers.append('Set-Cookie', await dropToken());
  headers.append('Set-Cookie', await dropBasketKey());
  throw redirect('/', { headers });
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function CloseAccountPage() {
  const { closing } = useMessages().account;
  return (
    <div className="page max-w-lg pt-8">
      <h1 className="text-2xl font-bold">{closing.title}</h1>
      <div className="card mt-4 space-y-4 p-4 sm:p-5">
        <p>{closing.goes}</p>
        <p>{closing.stays}</p>
        <Form method="post" className="space-y-3">
          <button type="submit" data-testid="close-account" className="btn btn-main w-full">
            {closing.confirm}
          </button>
          <Link to="/tai-khoan" className="btn btn-quiet w-full">
            {closing.keep}
          </Link>
        </Form>
      </div>
    </div>
  );
}
