import type { BasketGroup, BasketProblem } from '@cho-phien/backend/contract';
import type { ReactNode } from 'react';
import {
  chosenDelivery,
  chosenPayment,
  deliveryField,
  LONGEST_NOTE,
  leaveOutIntent,
  noteField,
  paymentField,
} from '~/lib/checkout-form';
import { formatDong, formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Field, FieldError } from './field';
import { Icon } from './icon';
import { Notice } from './notice';
import { PickupText } from './pickup-text';

const RADIO_CARD =
  'flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-edge bg-card px-3 py-2 leading-snug has-checked:border-basalt has-checked:bg-basalt-tint has-checked:ring-1 has-checked:ring-basalt';

interface Props {
  group: BasketGroup;
  /** No other stall is in the basket. */
  alone: boolean;
  /** Whether the market takes cards at all. */
  cards: 'on' | 'off';
  problems: BasketProblem[];
  delivery: string | undefined;
  payment: string | undefined;
  note: string | undefined;
  errors: Map<string, string>;
  onDelivery: (optionId: string) => void;
}

/** How one stall delivers and is paid, and what it is told. */
export function StallChoices({
  group,
  alone,
  cards,
  problems,
  delivery,
  payment,
  note,
  errors,
  onDelivery,
}: Props) {
  const { checkout, product } = useMessages();
  const { id, name } = group.seller;
  const option = chosenDelivery(group, delivery);
  const method = chosenPayment(group, payment);
  const fee = (amount: number) => (amount === 0 ? product.free : formatDong(amount));
  return (
    <div className="border-t border-line pt-4 first:border-t-0 first:pt-0">
      <h3 className="flex items-center gap-2 font-bold">
        <Icon name="store" className="size-5 text-basalt" />
        {name}
      </h3>
      <ul className="mt-1 text-sm text-soft">
        {group.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4">
            <span>
              {line.product_title}, {line.variant_title} × {formatNumber(line.quantity)}
            </span>
            <span className="money">{formatDong(line.total)}</span>
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <Notice key={`${problem.code}-${problem.line_id}`} tone="warn" className="mt-3">
          {problem.message}
        </Notice>
      ))}

      <Choices name={deliveryField(id)} legend={checkout.delivery} error={errors.get(deliveryField(id))}>
        {group.not_reached && (
          <div data-testid="not-reached">
            {errors.get(deliveryField(id)) !== group.not_reached && (
              <Notice tone="warn">{group.not_reached}</Notice>
            )}
            {!alone && (
              <button
                type="submit"
                name="intent"
                value={leaveOutIntent(id)}
                data-testid="leave-out-stall"
                className="btn btn-quiet mt-2 w-full"
              >
                {checkout.leaveOutStall}
              </button>
            )}
          </div>
        )}
        {group.delivery_options.map((one) => (
          <label key={one.id} className={RADIO_CARD}>
            <input
              type="radio"
              name={deliveryField(id)}
              value={one.id}
              checked={one.id === option?.id}
              onChange={() => onDelivery(one.id)}
            />
            <span className="flex-1">
              <span className="block font-medium">{one.name}</span>
              <span className="block text-sm text-soft">
                {checkout.deliveryDays(product.deliveryDays(one.days_min, one.days_max))}
                {one.fee > 0 && one.free_from !== null && `, ${checkout.freeFrom(formatDong(one.free_from))}`}
              </span>
              {one.pickup && <PickupText place={one.pickup} />}
            </span>
            <span className="money font-semibold">{fee(one.fee)}</span>
          </label>
        ))}
      </Choices>

      <Choices name={paymentField(id)} legend={checkout.payment} error={errors.get(paymentField(id))}>
        {group.payment_methods.map((one) => (
          <label key={one} className={RADIO_CARD}>
            <input type="radio" name={paymentField(id)} value={one} defaultChecked={one === method} />
            <span className="flex-1">
              <span className="block font-medium">{checkout.payments[one].name}</span>
              <span className="block text-sm text-soft">
                {checkout.payments[one].hint} {one === 'vietqr' && checkout.paidTo[group.settlement_mode]}
              </span>
            </span>
          </label>
        ))}
        {!group.payment_methods.includes('card') && (
          <p data-testid="no-cards" className="text-sm text-soft">
            {cards === 'on' ? checkout.noCardHere : checkout.cardsOff}
          </p>
        )}
      </Choices>

      <div className="mt-3">
        <Field
          name={noteField(id)}
          label={checkout.note}
          hint={checkout.noteHint(name)}
          error={errors.get(noteField(id))}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              defaultValue={note}
              rows={2}
              maxLength={LONGEST_NOTE}
              className="input"
            />
          )}
        </Field>
      </div>
    </div>
  );
}

interface ChoicesProps {
  name: string;
  legend: string;
  error: string | undefined;
  children: ReactNode;
}

function Choices({ name, legend, error, children }: ChoicesProps) {
  return (
    <fieldset id={name} tabIndex={-1} className="mt-3" aria-describedby={error ? `${name}-loi` : undefined}>
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      {error && <FieldError id={`${name}-loi`}>{error}</FieldError>}
      <div className="space-y-2">{children}</div>
    </fieldset>
  );
}
