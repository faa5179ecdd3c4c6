import type { SellerOrder } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useMessages } from '~/messages';
import { secondaryButton } from './look';
import { Notice } from './notice';

const EVERY_MS = 3000;

/** Cash on delivery that the buyer would rather pay by code: the button, the code, and the word that the money is there. */
export function DoorPayment({ order }: { order: SellerOrder }) {
  const t = useMessages();
  const words = t.order.door;
  if (order.door_payment === 'paid') {
    return (
      <div data-testid="door-paid" className="mt-4">
        <Notice tone="success">{words.paid}</Notice>
      </div>
    );
  }
  if (order.door_code) return <DoorCode orderId={order.id} code={order.door_code} />;
  if (!order.may_ask_at_door) return null;
  return (
    <Form method="post" preventScrollReset className="mt-3">
      <input type="hidden" name="step" value="door" />
      <button type="submit" data-testid="ask-at-door" className={`${secondaryButton} w-full`}>
        {words.ask}
      </button>
    </Form>
  );
}

function DoorCode({ orderId, code }: { orderId: string; code: NonNullable<SellerOrder['door_code']> }) {
  const t = useMessages();
  const words = t.order.door;
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => document.hidden || revalidate(), EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <section data-testid="door-code" className="mt-4 border-t border-line pt-4" aria-label={words.title}>
      <h3 className="font-semibold">{words.title}</h3>
      <p className="money text-2xl font-semibold text-basalt">{formatDong(code.amount)}</p>
      <img
        data-testid="door-qr"
        src={`/gian-hang/don-hang/${orderId}/ma-qr`}
        alt={words.alt(formatDong(code.amount), code.holder)}
        width={320}
        height={320}
        className="mt-2 aspect-square w-full max-w-80 rounded-sm border border-line"
      />
      <CodeFacts code={code} />
      <p className="mt-3" aria-live="polite">
        {words.waiting}
      </p>
      <p className="mt-1 text-sm text-soft">{words.cash}</p>
    </section>
  );
}

/** What the code says, for whoever types it in. */
export function CodeFacts({ code }: { code: NonNullable<SellerOrder['door_code']> }) {
  const words = useMessages().order.door;
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 [&_dd]:font-medium [&_dd]:wrap-anywhere [&_dt]:text-soft">
      <dt>{words.holder}</dt>
      <dd>{code.holder}</dd>
      <dt>{words.bank}</dt>
      <dd>{code.bank_name}</dd>
      <dt>{words.account}</dt>
      <dd data-testid="door-account" className="tabular-nums">
        {code.account}
      </dd>
      <dt>{words.text}</dt>
      <dd data-testid="door-text">{code.text}</dd>
    </dl>
  );
}
