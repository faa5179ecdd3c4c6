import type { ReturnRequestItem, SellerReturn } from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from './card';
import { input, primaryButton } from './look';
import { RefuseForm } from './return-answer';

interface Props {
  request: SellerReturn;
  /** What was typed into a form that was refused. */
  typed: Record<string, string>;
}

/** How many of each came back, and whether they can be sold again. */
export function ReturnReceive({ request, typed }: Props) {
  const { returns } = useMessages();
  return (
    <Card title={returns.receiveHeading} className="border-l-4 border-l-basalt">
      <p className="text-soft">{returns.receiveHint}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="step" value="receive" />
        <ul className="mt-3 divide-y divide-line">
          {request.items.map((item) => (
            <li key={item.id} className="py-3">
              <p className="font-medium">
                {item.title} <span className="text-soft">× {formatNumber(item.quantity)}</span>
              </p>
              <div className="mt-2 grid grid-cols-2 gap-3">
                <Pieces
                  item={item}
                  name={`restocked.${item.id}`}
                  label={returns.restocked}
                  spoken={returns.restockedOf(item.title)}
                  value={typed[`restocked.${item.id}`] ?? '0'}
                />
                <Pieces
                  item={item}
                  name={`dismissed.${item.id}`}
                  label={returns.dismissed}
                  spoken={returns.dismissedOf(item.title)}
                  value={typed[`dismissed.${item.id}`] ?? '0'}
                />
              </div>
            </li>
          ))}
        </ul>
        <button type="submit" data-testid="receive-return" className={`${primaryButton} mt-2 w-full`}>
          {returns.receive}
        </button>
      </Form>
      <RefuseForm label={returns.refuseAccepted} kept={typed.step === 'refuse' ? typed.answer : ''} />
    </Card>
  );
}

function Pieces({
  item,
  name,
  label,
  spoken,
  value,
}: {
  item: ReturnRequestItem;
  name: string;
  label: string;
  spoken: string;
  value: string;
}) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm">
        <span aria-hidden="true">{label}</span>
        <span className="sr-only">{spoken}</span>
      </label>
      <input
        id={name}
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={item.quantity}
        defaultValue={value}
        className={input}
      />
    </div>
  );
}
