import type { BankTransaction, BankTransactionState } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatPhone, phoneHref } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { BankDecisionForms } from './bank-decision-forms';
import { Icon, type IconName } from './icon';
import { textLink } from './look';

const LOOKS: Record<BankTransactionState, { look: string; icon: IconName }> = {
  matched: { look: 'text-leaf', icon: 'check' },
  short: { look: 'text-warn', icon: 'warning' },
  over: { look: 'text-warn', icon: 'warning' },
  duplicate: { look: 'text-warn', icon: 'warning' },
  late: { look: 'text-warn', icon: 'clock' },
  wrong_account: { look: 'text-warn', icon: 'warning' },
  unknown: { look: 'text-warn', icon: 'warning' },
  ignored: { look: 'text-soft', icon: 'info' },
};

interface Props {
  transaction: BankTransaction;
  /** What was typed into a form of it that was refused. */
  typed: Record<string, string>;
}

/** Money that reached the account: what it was taken for, what was decided about it, and what may be. */
export function BankTransactionCard({ transaction, typed }: Props) {
  const t = useMessages();
  const { state, amount, open_amount, kept, decisions, may } = transaction;
  const { look, icon } = LOOKS[state];
  const open = open_amount > 0 ? formatDong(open_amount) : null;
  return (
    <li
      data-testid="bank-transaction"
      data-state={state}
      data-code={transaction.checkout_code ?? undefined}
      data-open={open_amount}
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
        <p className="mt-1">
          {decisions.length > 0 && !open ? t.money.settled : t.money.advice[state](open)}
        </p>
        {kept && open && <p className="mt-1 font-medium">{t.money.kept(open)}</p>}
        {decisions.length > 0 && (
          <ul className="mt-2 grid gap-1 text-sm">
            {decisions.map((one) => (
              <li key={`${one.kind}-${one.at}`}>
                {t.money.was[one.kind](formatDong(one.amount))}
                <span className="text-soft">
                  {[one.reference, one.note, one.automatic ? t.money.automatic : null, formatDateTime(one.at)]
                    .filter(Boolean)
                    .map((word) => ` · ${word}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {may.length > 0 && <BankDecisionForms transaction={transaction} typed={typed} />}
      </div>
      <Facts transaction={transaction} />
    </li>
  );
}

function Facts({ transaction }: { transaction: BankTransaction }) {
  const t = useMessages();
  const { checkout_code, order_id, buyer, told_by } = transaction;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 self-start text-sm [&_dd]:wrap-anywhere [&_dt]:text-soft">
      <dt>{t.money.content}</dt>
      <dd>{transaction.content}</dd>
      {checkout_code && (
        <>
          <dt>{t.money.orderCode}</dt>
          <dd className="font-semibold">
            {order_id ? (
              <Link to={`/gian-hang/don-hang/${order_id}`} className={`${textLink} inline-block py-1`}>
                {checkout_code}
              </Link>
            ) : (
              checkout_code
            )}
          </dd>
        </>
      )}
      {buyer && (
        <>
          <dt>{t.money.buyer}</dt>
          <dd>
            {buyer.name}{' '}
            <a href={phoneHref(buyer.phone)} className={`${textLink} inline-block py-1`}>
              {formatPhone(buyer.phone)}
            </a>
          </dd>
        </>
      )}
      <dt>{t.money.account}</dt>
      <dd>{transaction.account}</dd>
      <dt>{t.money.reference}</dt>
      <dd>{transaction.reference}</dd>
      <dt>{t.money.receivedAt}</dt>
      <dd>{formatDateTime(transaction.received_at)}</dd>
      <dt>{t.money.source}</dt>
      <dd className={told_by === 'connector' ? '' : 'font-semibold'}>{t.money.toldBy[told_by]}</dd>
    </dl>
  );
}
