import type {
  CheckoutOrder,
  Refund,
  RefundState,
  ReturnRequest,
  ReturnState,
} from '@cho-phien/backend/contract';
import { Form, Link } from '@remix-run/react';
import { formatDateTime, formatDong, formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Notice } from './notice';
import { OrderWeighing } from './order-weighing';

const RETURN_LOOKS: Record<ReturnState, string> = {
  requested: 'bg-warn-tint text-warn',
  accepted: 'bg-sky-tint text-sky',
  receiving: 'bg-sky-tint text-sky',
  received: 'bg-leaf-tint text-leaf-deep',
  refused: 'bg-error-tint text-error',
  withdrawn: 'bg-sand text-soft',
};
const REFUND_LOOKS: Record<RefundState, string> = {
  due: 'bg-warn-tint text-warn',
  paid: 'bg-leaf-tint text-leaf-deep',
  cancelled: 'bg-sand text-soft',
};

/** What followed the sale of a parcel, and what its buyer may do now. */
export function AfterSale({ code, parcel }: { code: string; parcel: CheckoutOrder }) {
  const { returns: words } = useMessages();
  const { returns, refunds, cancellation, buyer_may } = parcel;
  return (
    <>
      {cancellation && (
        <Notice tone="info" className="mt-3">
          {words.cancelledBy[cancellation.by](words.cancelReasons[cancellation.reason].toLowerCase())}
          {cancellation.note && <p className="text-sm text-soft">“{cancellation.note}”</p>}
        </Notice>
      )}
      {parcel.weighing && <OrderWeighing weighing={parcel.weighing} cash={parcel.payment_method === 'cod'} />}
      {returns.map((request) => (
        <RequestCard key={request.id} code={code} request={request} />
      ))}
      {refunds.map((refund) => (
        <RefundCard key={refund.id} code={code} refund={refund} />
      ))}
      {(buyer_may.return || buyer_may.cancel) && (
        <p className="no-print mt-3 flex flex-wrap gap-3">
          {buyer_may.return && (
            <Link
              to={`/don-hang/${code}/tra-hang/${parcel.id}`}
              data-testid="ask-return"
              className="btn btn-quiet"
            >
              {words.askLink}
            </Link>
          )}
          {buyer_may.cancel && (
            <Link
              to={`/don-hang/${code}/huy/${parcel.id}`}
              data-testid="ask-cancel"
              className="btn btn-quiet"
            >
              {words.cancelLink}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

function RequestCard({ code, request }: { code: string; request: ReturnRequest }) {
  const { returns: words } = useMessages();
  const { state } = request;
  return (
    <section
      data-testid="return-request"
      data-state={state}
      className="mt-3 rounded-md border border-line bg-paper p-3 sm:p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="font-semibold">{words.requestTitle}</h4>
        <span className={`rounded-full px-3 py-1 text-sm font-semibold ${RETURN_LOOKS[state]}`}>
          {words.states[state]}
        </span>
      </div>
      <ul className="mt-1">
        {request.items.map((item) => (
          <li key={item.id}>
            {item.title} {item.variant_title && <span className="text-soft">· {item.variant_title}</span>} ×{' '}
            {formatNumber(state === 'received' ? item.restocked + item.dismissed : item.quantity)}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-soft">
        {words.reasons[request.reason]}: “{request.note}”
      </p>
      {request.photo_ids.length > 0 && (
        <ul className="mt-2 flex gap-2">
          {request.photo_ids.map((id, index) => (
            <li key={id}>
              <img
                src={`/don-hang/${code}/anh/${id}`}
                alt={words.photoAlt(index + 1)}
                loading="lazy"
                width={80}
                height={80}
                className="size-20 rounded-sm border border-line object-cover"
              />
            </li>
          ))}
        </ul>
      )}
      {request.answer && <p className="mt-2">{words.answer(request.answer)}</p>}
      <p className="mt-1 text-sm">{words.next[state](formatDateTime(request.answer_by))}</p>
      {(state === 'requested' || state === 'accepted') && (
        <Form method="post" action={`/don-hang/${code}/rut-yeu-cau/${request.id}`} className="no-print mt-2">
          <button type="submit" data-testid="withdraw-return" className="link min-h-11 text-sm">
            {words.withdraw}
          </button>
        </Form>
      )}
    </section>
  );
}

function RefundCard({ code, refund }: { code: string; refund: Refund }) {
  const { returns: words } = useMessages();
  const { state, account } = refund;
  const byCard = refund.method === 'card';
  return (
    <section
      data-testid="refund"
      data-state={state}
      className="mt-3 rounded-md border border-line bg-paper p-3 sm:p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="font-semibold">
          {words.refundTitle} <span className="money text-basalt">{formatDong(refund.amount)}</span>
        </h4>
        <span className={`rounded-full px-3 py-1 text-sm font-semibold ${REFUND_LOOKS[state]}`}>
          {byCard && state === 'due' ? words.refundCardState : words.refundStates[state]}
        </span>
      </div>
      {account && (
        <p className="mt-1 text-sm text-soft">
          {words.refundTo(account.bank_name, account.account, account.holder)}
        </p>
      )}
      {state === 'due' && account && (
        <p className="mt-1 text-sm">{words.refundDue(formatDateTime(refund.due_by))}</p>
      )}
      {state === 'due' && byCard && <p className="mt-1 text-sm">{words.refundCardDue}</p>}
      {state === 'due' && !byCard && !account && (
        <>
          <p className="mt-1 text-sm">{words.needAccount}</p>
          <Link
            to={`/don-hang/${code}/hoan-tien/${refund.id}`}
            data-testid="give-account"
            className="btn btn-main mt-2"
          >
            {words.giveAccount}
          </Link>
        </>
      )}
      {state === 'paid' && refund.paid_at && (
        <p className="mt-1 text-sm">
          {byCard
            ? words.refundCardPaid(formatDateTime(refund.paid_at))
            : words.refundPaid(formatDateTime(refund.paid_at), refund.reference ?? '')}
        </p>
      )}
      {state === 'cancelled' && refund.cancel_reason && (
        <p className="mt-1 text-sm">{words.refundCancelled(refund.cancel_reason)}</p>
      )}
    </section>
  );
}
