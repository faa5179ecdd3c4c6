import type { AccountCheckout } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { EmptyState } from '~/components/empty-state';
import { Link } from '~/components/link';
import { RouteError } from '~/components/route-error';
import { asAccount } from '~/lib/account.server';
import { backend } from '~/lib/backend.server';
import { formatDateTime, formatDong, formatPhone } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ account: words }, [account, { checkouts }]] = await Promise.all([
    messagesOf(request),
    asAccount(request, (token) => Promise.all([backend.account(token), backend.accountCheckouts(token)])),
  ]);
  return { account, checkouts, meta: { title: words.orders.title, noIndex: true } };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function AccountPage() {
  const { account, checkouts } = useLoaderData<typeof loader>();
  const { orders } = useMessages().account;
  return (
    <div className="page max-w-2xl pt-6">
      <h1 className="text-2xl font-bold">{orders.title}</h1>
      <p className="mt-1 text-soft">
        {account.name && <>{orders.hello(account.name)}. </>}
        {account.phone && (
          <>
            {orders.phone}: {formatPhone(account.phone)}.{' '}
          </>
        )}
        {account.email && (
          <>
            {orders.email}: {account.email}.
          </>
        )}
      </p>
      <div className="my-4 flex flex-wrap gap-3">
        <Link to="/tai-khoan/dia-chi" className="btn btn-quiet">
          {orders.addresses}
        </Link>
        <Form method="post" action="/dang-xuat">
          <button type="submit" data-testid="sign-out" className="btn btn-quiet">
            {orders.signOut}
          </button>
        </Form>
      </div>
      {checkouts.length === 0 && <EmptyState icon="basket" title={orders.none} hint={orders.noneHint} />}
      <ul className="space-y-3">
        {checkouts.map((checkout) => (
          <CheckoutRow key={checkout.code} checkout={checkout} />
        ))}
      </ul>
      <p className="mt-8">
        <Link to="/tai-khoan/xoa" className="link inline-flex min-h-11 items-center">
          {orders.close}
        </Link>
      </p>
    </div>
  );
}

/** A whole new document: the way there sets the key of the order. */
function CheckoutRow({ checkout: { code, placed_at, total, orders } }: { checkout: AccountCheckout }) {
  const { order } = useMessages();
  return (
    <li>
      <a
        href={`/tai-khoan/don/${code}`}
        data-testid="my-order"
        className="card block p-4 hover:border-basalt"
      >
        <span className="flex flex-wrap justify-between gap-x-4">
          <span className="font-semibold">{code}</span>
          <span className="money font-semibold text-basalt">{formatDong(total)}</span>
        </span>
        <time dateTime={placed_at} className="text-sm text-soft">
          {formatDateTime(placed_at)}
        </time>
        {orders.map(({ seller_name, state }) => (
          <span key={seller_name} className="mt-1 flex flex-wrap justify-between gap-x-4 text-sm">
            <span>{seller_name}</span>
            <span className="font-medium">{order.states[state]}</span>
          </span>
        ))}
      </a>
    </li>
  );
}
