import type { SellerRefund } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatPhone, phoneHref } from '@cho-phien/storefront/format';
import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Icon } from './icon';
import { disclosure, input, primaryButton, secondaryButton, textLink } from './look';
import { Notice } from './notice';

interface Props {
  refund: SellerRefund;
  /** What was typed into a form that was refused. */
  typed: Record<string, string>;
}

/** One sum that goes back to a buyer: to whom, by a code to scan, and the words that close it. */
export function RefundCard({ refund, typed }: Props) {
  const t = useMessages();
  const words = t.returns.refunds;
  const { state, account } = refund;
  return (
    <li
      data-testid="refund-row"
      data-code={refund.checkout_code}
      data-state={state}
      className="rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl font-semibold">
          <span className="money text-basalt">{formatDong(refund.amount)}</span>
        </h2>
        <Link
          to={`/gian-hang/don-hang/${refund.order_id}`}
          className={`${textLink} inline-flex min-h-11 items-center`}
        >
          {refund.checkout_code}
        </Link>
      </div>
      <p>
        <span className="font-medium">{refund.buyer.name}</span>
        <span className="text-soft"> · {words.source[refund.source]}</span>
      </p>
      {state === 'due' && (
        <p className={refund.overdue ? 'font-medium text-error' : 'text-soft'}>
          {refund.overdue ? words.overdue : words.dueBy(formatDateTime(refund.due_by))}
        </p>
      )}
      {state === 'paid' && (
        <p className="mt-1 flex items-center gap-2 font-medium text-leaf-deep">
          <Icon name="check" />
          {words.confirmed(refund.reference ?? '')}
          {refund.paid_at && <span className="font-normal text-soft">{formatDateTime(refund.paid_at)}</span>}
        </p>
      )}
      {state === 'cancelled' && <p className="mt-1">{words.cancelledBecause(refund.cancel_reason ?? '')}</p>}
      {account && (
        <div className="mt-3 grid gap-4 sm:grid-cols-[14rem_1fr]">
          {refund.qr_payload && (
            <img
              data-testid="refund-qr"
              src={`/gian-hang/hoan-tien/ma-qr?khoan=${refund.id}`}
              alt={words.qrAlt(formatDong(refund.amount), account.holder)}
              width={224}
              height={224}
              className="size-56 rounded-sm border border-line"
            />
          )}
          <div>
            {refund.qr_payload && <p className="mb-2 text-sm text-soft">{words.scan}</p>}
            <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 [&_dd]:font-medium [&_dd]:wrap-anywhere [&_dt]:text-soft">
              <dt>{words.holder}</dt>
              <dd data-testid="refund-holder">{account.holder}</dd>
              <dt>{words.bank}</dt>
              <dd>{account.bank_name}</dd>
              <dt>{words.account}</dt>
              <dd data-testid="refund-account" className="tabular-nums">
                {account.account}
              </dd>
              <dt>{words.text}</dt>
              <dd data-testid="refund-text">{refund.transfer_text}</dd>
            </dl>
          </div>
        </div>
      )}
      {state === 'due' &&
        (refund.by_platform ? (
          <p className="mt-3">{refund.method === 'card' ? words.byCard : words.byPlatform}</p>
        ) : (
          <Close refund={refund} typed={typed} />
        ))}
    </li>
  );
}

function Close({ refund, typed }: Props) {
  const t = useMessages();
  const words = t.returns.refunds;
  const referenceId = `ma-${refund.id}`;
  const reasonId = `ly-do-${refund.id}`;
  return (
    <>
      {!refund.account && (
        <div className="mt-3">
          <Notice tone="warning">
            {words.noAccount}{' '}
            <a href={phoneHref(refund.buyer.phone)} className={textLink}>
              {t.order.call(formatPhone(refund.buyer.phone))}
            </a>
          </Notice>
        </div>
      )}
      <Form method="post" preventScrollReset className="mt-4 grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <input type="hidden" name="step" value="confirm" />
        <input type="hidden" name="refund" value={refund.id} />
        <div>
          <label htmlFor={referenceId} className="mb-1 block font-medium">
            {words.reference}
          </label>
          <input
            id={referenceId}
            name="reference"
            data-testid="refund-reference"
            defaultValue={typed.reference}
            aria-invalid={typed.step === 'confirm'}
            autoComplete="off"
            maxLength={40}
            className={input}
          />
        </div>
        <button type="submit" data-testid="confirm-refund" className={primaryButton}>
          {words.confirm}
        </button>
      </Form>
      <details className="mt-3" open={typed.step === 'cancel'}>
        <summary className={disclosure}>{words.otherWay}</summary>
        <p className="text-sm text-soft">{words.otherWayHint}</p>
        <Form method="post" preventScrollReset className="mt-2 grid gap-3">
          <input type="hidden" name="step" value="cancel" />
          <input type="hidden" name="refund" value={refund.id} />
          <div>
            <label htmlFor={reasonId} className="mb-1 block font-medium">
              {words.otherWayReason}
            </label>
            <input
              id={reasonId}
              name="reason"
              required
              maxLength={500}
              defaultValue={typed.reason}
              className={input}
            />
          </div>
          <button type="submit" className={secondaryButton}>
            {words.otherWaySubmit}
          </button>
        </Form>
      </details>
    </>
  );
}
