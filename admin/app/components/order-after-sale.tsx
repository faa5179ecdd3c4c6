import { SELLER_CANCEL_REASONS, type SellerOrder } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from './card';
import { disclosure, input, secondaryButton, textLink } from './look';
import { ReturnBadge } from './return-badge';

/** What followed the sale of an order: its cancellation, what comes back, what is to be refunded. */
export function OrderAfterSale({ order }: { order: SellerOrder }) {
  const { returns: words } = useMessages();
  const { cancellation, returns, refunds } = order;
  if (!cancellation && returns.length === 0 && refunds.length === 0) return null;
  return (
    <Card title={words.afterSale}>
      {cancellation && (
        <p>
          {words.cancel.by[cancellation.by](words.cancel.reasons[cancellation.reason].toLowerCase())}
          {cancellation.note && <span className="text-soft"> “{cancellation.note}”</span>}
        </p>
      )}
      <ul className="divide-y divide-line">
        {returns.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Link
              to={`/gian-hang/tra-hang/${request.id}`}
              className={`${textLink} inline-flex min-h-11 items-center`}
            >
              {request.items.map((item) => `${item.title} × ${formatNumber(item.quantity)}`).join(', ')}
            </Link>
            <ReturnBadge state={request.state} />
          </li>
        ))}
        {refunds.map((refund) => (
          <li key={refund.id} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
            <Link
              to={`/gian-hang/hoan-tien?trang-thai=${refund.state}`}
              className={`${textLink} inline-flex min-h-11 items-center`}
            >
              {words.refunds.states[refund.state]}
            </Link>
            <span className="money font-semibold">{formatDong(refund.amount)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Folded away: an order is cancelled rarely, and not by a slip of the thumb. */
export function CancelOrder({ typed }: { typed: Record<string, string> }) {
  const { returns } = useMessages();
  const words = returns.cancel;
  return (
    <details
      className="rounded-md border border-line bg-card px-4 py-1 shadow-card sm:px-5"
      open={typed.step === 'cancel'}
    >
      <summary className={disclosure}>{words.open}</summary>
      <p className="text-soft">{words.hint}</p>
      <Form method="post" preventScrollReset className="mt-3 grid gap-3 pb-3">
        <input type="hidden" name="step" value="cancel" />
        <div>
          <label htmlFor="cancel-reason" className="mb-1 block font-medium">
            {words.reason}
          </label>
          <select id="cancel-reason" name="reason" defaultValue={typed.reason} className={input}>
            {SELLER_CANCEL_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {words.reasons[reason]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="cancel-note" className="mb-1 block font-medium">
            {words.note}
          </label>
          <textarea
            id="cancel-note"
            name="note"
            rows={2}
            maxLength={1000}
            defaultValue={typed.note}
            className={input}
          />
        </div>
        <button type="submit" data-testid="cancel-order" className={secondaryButton}>
          {words.submit}
        </button>
      </Form>
    </details>
  );
}
