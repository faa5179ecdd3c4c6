import type { PaymentRequest } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatPhone, phoneHref } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { CardEntry } from './card-entry';
import { CopyField } from './copy-field';
import { Countdown } from './countdown';
import { Icon } from './icon';
import { Notice } from './notice';

interface Props {
  payment: PaymentRequest;
  /** Address of the QR picture; only while money is awaited. */
  image: string | undefined;
  code: string;
  index: number;
  count: number;
  now: number;
}

/** One payment, a transfer to one payee or a card, from the code or the button to the unmistakable "Đã nhận tiền". */
export function PaymentCard({ payment, image, code, index, count, now }: Props) {
  const { order } = useMessages();
  const short = payment.state === 'awaiting' && payment.received > 0;
  // What the code says, too: a part that came already is not asked for again.
  const open = payment.amount - payment.received;
  return (
    <section
      data-testid="payment-request"
      data-state={payment.state}
      data-short={short || undefined}
      aria-label={payment.method === 'card' ? order.cardTitle : order.payTo(payment.payee_name)}
      className="card overflow-hidden"
    >
      <div aria-live="polite">
        {payment.state === 'paid' && <Paid payment={payment} />}
        {payment.state === 'expired' && (
          <Closed title={order.expiredTitle} text={order.expiredText} payment={payment} />
        )}
        {payment.state === 'cancelled' && (
          <Closed title={order.cancelledTitle} text={order.cancelledText} payment={payment} />
        )}
        <Unused payment={payment} />
      </div>
      {payment.state === 'awaiting' && payment.method === 'card' && (
        <CardEntry payment={payment} code={code} now={now} />
      )}
      {payment.state === 'awaiting' && payment.method === 'vietqr' && (
        <div className="p-4 sm:p-5">
          {count > 1 && <p className="text-sm font-semibold text-soft">{order.payIndex(index, count)}</p>}
          <h2 className="text-xl leading-snug font-bold">{order.payTo(payment.payee_name)}</h2>
          {short && (
            <Notice tone="warn" className="mt-3" live>
              {order.short(formatDong(payment.received), formatDong(open))}
            </Notice>
          )}
          <div className="mt-2 grid gap-x-8 md:grid-cols-[21rem_1fr] md:grid-rows-[auto_1fr]">
            <div className="md:col-start-2">
              <CopyField label={order.holder} text={payment.holder} testId="qr-holder" />
              <CopyField
                label={order.amount}
                text={formatDong(open)}
                value={String(open)}
                large
                testId="qr-amount"
              />
            </div>
            <div className="md:col-start-1 md:row-span-2 md:row-start-1">
              {image && (
                <img
                  data-testid="qr-image"
                  src={image}
                  alt={order.qrAlt(formatDong(open), payment.holder)}
                  width={636}
                  height={636}
                  className="mx-auto mt-2 block aspect-square w-full max-w-[26rem] rounded-md border border-line [image-rendering:pixelated]"
                />
              )}
              <p className="mt-2 text-sm text-soft">{order.scan}</p>
              <a
                href={`/don-hang/${code}/qr/${payment.id}`}
                download={`VietQR-${code}.png`}
                className="btn btn-quiet mt-2 w-full"
              >
                <Icon name="download" />
                {order.saveQr}
              </a>
              <p className="mt-1 text-sm text-soft">{order.samePhone}</p>
            </div>
            <div className="max-md:mt-2 md:col-start-2">
              <CopyField label={order.account} text={payment.account} testId="qr-account" />
              <CopyField label={order.bank} text={payment.bank_name} testId="qr-bank" />
              <CopyField
                label={order.text}
                text={payment.transfer_text}
                hint={order.textHint}
                testId="qr-text"
              />
              <div className="mt-3">
                <Countdown until={payment.expires_at} now={now} />
              </div>
              <Trouble phone={payment.phone} />
            </div>
          </div>
        </div>
      )}
    </section>
  );
}

function Paid({ payment }: { payment: PaymentRequest }) {
  const { order } = useMessages();
  return (
    <div className="flex items-center gap-4 bg-leaf p-5 text-white">
      <span className="flex size-14 flex-none items-center justify-center rounded-full bg-white text-leaf">
        <Icon name="check" className="size-9" />
      </span>
      <div>
        <h2 className="text-2xl font-bold">{order.paidTitle}</h2>
        <p>
          {order.paidText(
            formatDong(payment.amount),
            payment.payee_name,
            payment.paid_at ? formatDateTime(payment.paid_at) : '',
          )}
        </p>
        {payment.confirmed_by_hand && <p className="mt-1 text-sm">{order.paidByHand(payment.payee_name)}</p>}
      </div>
    </div>
  );
}

function Closed({ title, text, payment }: { title: string; text: string; payment: PaymentRequest }) {
  const { order } = useMessages();
  const byCard = payment.method === 'card';
  return (
    <div className="flex gap-4 p-4 sm:p-5">
      <Icon name="error" className="size-8 text-error" />
      <div>
        <h2 className="text-xl font-bold">{title}</h2>
        <p className="text-sm text-soft">{byCard ? order.cardTitle : order.payTo(payment.payee_name)}</p>
        <p className="mt-1">{text}</p>
        <p className="mt-2 text-sm text-soft">{byCard ? order.cardClosedAnyway : order.expiredPaidAnyway}</p>
        <CallLink phone={payment.phone} />
      </div>
    </div>
  );
}

/** Money that came and that no order took: where it is. */
function Unused({ payment: { unused, payee_name } }: { payment: PaymentRequest }) {
  const { order } = useMessages();
  if (unused.waiting + unused.kept === 0) return null;
  return (
    <div data-testid="unused-money" className="grid gap-2 px-4 pb-4 sm:px-5 sm:pb-5 [&:first-child]:pt-4">
      {unused.waiting > 0 && (
        <Notice tone="warn">{order.unusedWaiting(formatDong(unused.waiting), payee_name)}</Notice>
      )}
      {unused.kept > 0 && (
        <Notice tone="info">{order.unusedKept(formatDong(unused.kept), payee_name)}</Notice>
      )}
    </div>
  );
}

function Trouble({ phone }: { phone: string }) {
  const { order } = useMessages();
  return (
    <details className="group mt-3 rounded-md bg-sand px-3">
      <summary className="flex min-h-12 items-center gap-2 text-sm font-semibold">
        {order.trouble}
        <Icon name="down" className="ml-auto size-5 group-open:rotate-180" />
      </summary>
      <ol className="list-decimal space-y-1 pb-1 pl-5 text-sm">
        {order.troubleSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <CallLink phone={phone} />
    </details>
  );
}

function CallLink({ phone }: { phone: string }) {
  const { order } = useMessages();
  return (
    <a href={phoneHref(phone)} className="link flex min-h-12 items-center gap-2 font-semibold">
      <Icon name="phone" />
      {order.callSeller(formatPhone(phone))}
    </a>
  );
}
