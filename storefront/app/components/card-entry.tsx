import type { PaymentRequest } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Countdown } from './countdown';
import { Icon } from './icon';
import { Notice } from './notice';

interface Props {
  payment: PaymentRequest;
  code: string;
  now: number;
}

/** The way to the page on which a card is entered, and what became of the last one. A link: it needs no script. */
export function CardEntry({ payment, code, now }: Props) {
  const { order } = useMessages();
  const amount = formatDong(payment.amount - payment.received);
  return (
    <div className="p-4 sm:p-5">
      <h2 className="text-xl leading-snug font-bold">{order.cardTitle}</h2>
      <p className="text-soft">{order.cardText(payment.order_ids.length)}</p>
      {payment.card_refusal && <Refusal reason={payment.card_refusal} />}
      <p className="mt-3 flex items-baseline justify-between gap-4">
        <span>{order.amount}</span>
        <strong data-testid="card-amount" className="money text-2xl text-basalt">
          {amount}
        </strong>
      </p>
      <a
        href={`/don-hang/${code}/the`}
        rel="nofollow"
        data-testid="enter-card"
        className="btn btn-main mt-3 w-full text-lg"
      >
        <Icon name="shield" />
        {order.cardOpen(amount)}
      </a>
      <p className="mt-2 text-sm text-soft">{order.cardWhere}</p>
      <div className="mt-3">
        <Countdown until={payment.expires_at} now={now} />
      </div>
    </div>
  );
}

function Refusal({ reason }: { reason: string }) {
  const { order } = useMessages();
  const known: Record<string, string> = order.cardRefusals;
  return (
    <div data-testid="card-refused" className="mt-3">
      <Notice tone="warn" live>
        <p className="font-semibold">{order.cardRefused}</p>
        <p>
          {known[reason] ?? order.cardRefusals.other} {order.cardTryAgain}
        </p>
      </Notice>
    </div>
  );
}
