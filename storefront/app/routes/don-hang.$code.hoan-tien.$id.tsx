import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountFields } from '~/components/account-fields';
import { ErrorSummary } from '~/components/error-summary';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { errorsByField } from '~/lib/form-fields';
import { messagesOf } from '~/lib/language.server';
import { requireOrder } from '~/lib/order-access.server';
import { pageMeta } from '~/lib/page-meta';
import { accountProblems, NO_ACCOUNT, readAccount, toAccount } from '~/lib/refund-account';
import { sayToBackend } from '~/lib/say-to-backend.server';
import { useMessages } from '~/messages/messages-context';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ order, code, key }, messages] = await Promise.all([
    requireOrder(request, params),
    messagesOf(request),
  ]);
  const refund = order.orders.flatMap(({ refunds }) => refunds).find(({ id }) => id === params.id);
  if (!refund) throw new Response(null, { status: 404 });
  if (refund.state !== 'due' || refund.account) throw redirect(`/don-hang/${code}`);
  const { banks } = await orNotFound(backend.returnable(code, refund.order_id, key));
  const meta = { title: messages.returns.giveAccount, noIndex: true };
  return data({ code, banks, meta }, { headers: PRIVATE });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [{ code, key }, messages, form] = await Promise.all([
    requireOrder(request, params),
    messagesOf(request),
    request.formData(),
  ]);
  const typed = readAccount(form);
  const problems = accountProblems(typed, messages);
  if (problems.length > 0) {
    const notice = messages.returns.errorsHint;
    return data({ typed, notice, problems }, { status: 422, headers: PRIVATE });
  }
  const refusal = await sayToBackend(
    () => backend.giveAccount(code, params.id ?? '', key, toAccount(typed)),
    messages,
  );
  if (refusal) return data({ typed, ...refusal }, { status: refusal.status, headers: PRIVATE });
  throw redirect(`/don-hang/${code}`);
}

export const headers: HeadersFunction = () => PRIVATE;
export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function GiveAccount() {
  const { code, banks } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { returns } = useMessages();
  const errors = errorsByField(answered?.problems ?? []);
  return (
    <div className="page max-w-lg pt-5">
      <h1 className="text-2xl font-bold">{returns.giveAccount}</h1>
      <p className="mt-1 text-soft">{returns.accountIntro}</p>
      <Form method="post" noValidate className="mt-4 space-y-4">
        <ErrorSummary
          title={returns.errorsTitle}
          notice={answered?.notice ?? null}
          problems={answered?.problems ?? []}
        />
        <div className="card space-y-4 p-4 sm:p-5">
          <AccountFields banks={banks} typed={answered?.typed ?? NO_ACCOUNT} errors={errors} />
          <button type="submit" data-testid="save-account" className="btn btn-main w-full">
            {returns.saveAccount}
          </button>
        </div>
        <Link to={`/don-hang/${code}`} className="btn btn-quiet w-full">
          {returns.back}
        </Link>
      </Form>
    </div>
  );
}
