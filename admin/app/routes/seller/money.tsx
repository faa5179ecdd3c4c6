import type { BankTransaction, BankTransactionList, BankTransactionState } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { Icon, type IconName } from '~/components/icon';
import { Pagination } from '~/components/pagination';
import { openDesk } from '~/lib/auth.server';
import { BANK_STATES, parseBankState } from '~/lib/bank-states';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.money);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const state = parseBankState(params.get('ket-qua'));
  const list = await desk.read<BankTransactionList>('/seller/bank-transactions', {
    state,
    page: pageNumber(params),
  });
  return { list, state };
}

export default function Money() {
  const { list, state } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <>
      <h1 className="text-2xl font-semibold">{t.money.heading}</h1>
      <p className="mt-1 text-soft">{t.money.intro}</p>
      <div className="mt-4 grid gap-4">
        <FilterLinks
          label={t.money.filters}
          filters={[
            { label: t.money.all, href: '/gian-hang/tien-ve', active: state === null },
            ...BANK_STATES.map((value) => ({
              label: t.money.states[value],
              href: `/gian-hang/tien-ve?ket-qua=${value}`,
              active: value === state,
            })),
          ]}
        />
        {list.transactions.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {state === null ? t.money.empty : t.money.emptyState(t.money.states[state])}
          </p>
        ) : (
          <>
            <p className="text-soft">{t.money.found(list.total)}</p>
            <ul className="grid gap-3">
              {list.transactions.map((transaction) => (
                <Transaction key={transaction.id} transaction={transaction} />
              ))}
            </ul>
          </>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}

const LOOKS: Record<BankTransactionState, { look: string; icon: IconName }> = {
  matched: { look: 'text-leaf', icon: 'check' },
  short: { look: 'text-warn', icon: 'warning' },
  over: { look: 'text-warn', icon: 'warning' },
  duplicate: { look: 'text-warn', icon: 'warning' },
  late: { look: 'text-warn', icon: 'clock' },
  unknown: { look: 'text-warn', icon: 'warning' },
  ignored: { look: 'text-soft', icon: 'info' },
};

function Transaction({ transaction }: { transaction: BankTransaction }) {
  const t = useMessages();
  const { state, amount, open_amount: open } = transaction;
  const { look, icon } = LOOKS[state];
  return (
    <li
      data-testid="bank-transaction"
      data-state={state}
      className="grid gap-3 rounded-md border border-line bg-card p-4 shadow-card md:grid-cols-[1fr_20rem] md:gap-6"
    >
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className={`flex items-center gap-2 font-semibold ${look}`}>
            <Icon name={icon} />
            {t.money.states[state]}
          </p>
          <p className="money text-xl font-semibold">{formatDong(amount)}</p>
        </div>
        <p className="mt-1">{t.money.advice[state](formatDong(open))}</p>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 self-start text-sm [&_dd]:wrap-anywhere [&_dt]:text-soft">
        <dt>{t.money.content}</dt>
        <dd>{transaction.content}</dd>
        {transaction.checkout_code && (
          <>
            <dt>{t.money.orderCode}</dt>
            <dd className="font-semibold">{transaction.checkout_code}</dd>
          </>
        )}
        <dt>{t.money.account}</dt>
        <dd>{transaction.account}</dd>
        <dt>{t.money.reference}</dt>
        <dd>{transaction.reference}</dd>
        <dt>{t.money.receivedAt}</dt>
        <dd>{formatDateTime(transaction.received_at)}</dd>
      </dl>
    </li>
  );
}
