import type { BasketLine, BasketProblem } from '@cho-phien/backend/contract';
import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useRef } from 'react';
import type { BasketAnswer } from '~/lib/basket-actions.server';
import { MOST_PIECES } from '~/lib/form-fields';
import { formatDong } from '~/lib/format';
import { useHydrated } from '~/lib/use-hydrated';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';
import { Notice } from './notice';
import { Photo } from './photo';

interface Props {
  line: BasketLine;
  problem: BasketProblem | null;
}

/** One line: what it is, how many, what it costs, and what is wrong with it in words. */
export function BasketLineRow({ line, problem }: Props) {
  const { basket } = useMessages();
  const fetcher = useFetcher<BasketAnswer>();
  const sending = fetcher.state !== 'idle';
  const refused = !sending && fetcher.data && !fetcher.data.ok ? fetcher.data : null;
  const trouble = refused?.message ?? problem?.message;
  return (
    <li data-testid="basket-line" aria-busy={sending} className={`p-4 ${sending ? 'opacity-60' : ''}`}>
      <div className="grid grid-cols-[5rem_1fr] gap-x-3 gap-y-2 sm:grid-cols-[6rem_1fr_auto]">
        <Link to={`/san-pham/${line.product_slug}`} tabIndex={-1} aria-hidden="true">
          <Photo
            photo={line.photo}
            sizes="6rem"
            widest={160}
            decorative
            className="aspect-square w-full rounded-sm object-cover"
          />
        </Link>
        <div className="min-w-0">
          <Link
            to={`/san-pham/${line.product_slug}`}
            className="font-medium hover:text-basalt hover:underline"
          >
            {line.product_title}
          </Link>
          <p className="text-sm text-soft">{line.variant_title}</p>
          <p className="money text-sm text-soft">{formatDong(line.unit_price)}</p>
        </div>
        <div className="col-span-2 flex flex-wrap items-center justify-between gap-2 sm:col-span-1 sm:flex-col sm:items-end">
          <p data-testid="line-total" className="money order-last text-lg font-bold sm:order-none">
            {formatDong(line.total)}
          </p>
          <div className="flex items-center gap-1">
            <QuantityForm line={line} fetcher={fetcher} />
            <fetcher.Form method="post" action="/gio-hang">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="line_id" value={line.id} />
              <button
                type="submit"
                aria-label={basket.removeOf(line.product_title)}
                className="flex size-11 items-center justify-center rounded-md text-soft hover:bg-sand hover:text-error"
              >
                <Icon name="trash" />
              </button>
            </fetcher.Form>
          </div>
        </div>
      </div>
      <div aria-live="polite">
        {trouble && (
          <Notice tone={refused ? 'error' : 'warn'} className="mt-3">
            {trouble}
          </Notice>
        )}
      </div>
    </li>
  );
}

interface QuantityFormProps {
  line: BasketLine;
  fetcher: ReturnType<typeof useFetcher<BasketAnswer>>;
}

/** Plus and minus are submit buttons, so they work without script; a typed number is sent when one leaves the field. */
function QuantityForm({ line, fetcher }: QuantityFormProps) {
  const { basket, product } = useMessages();
  const hydrated = useHydrated();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = String(line.quantity);
  }, [line.quantity]);
  const button =
    'flex min-h-11 w-11 flex-none items-center justify-center bg-card hover:bg-sand disabled:text-line';
  return (
    <fetcher.Form method="post" action="/gio-hang" className="flex items-center gap-1">
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="line_id" value={line.id} />
      {/* Enter in the number field presses the form's first button: this one takes the number as typed. */}
      <button type="submit" hidden tabIndex={-1}>
        {basket.update}
      </button>
      <label htmlFor={id} className="sr-only">
        {basket.quantityOf(line.product_title)}
      </label>
      <div className="flex overflow-hidden rounded-md border border-edge">
        <button
          type="submit"
          name="step"
          value="-1"
          className={button}
          aria-label={product.decrease}
          disabled={line.quantity <= 1}
        >
          <Icon name="minus" />
        </button>
        <input
          ref={input}
          id={id}
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_PIECES}
          defaultValue={line.quantity}
          required
          onBlur={(event) => {
            const { form, value } = event.currentTarget;
            if (form && value !== String(line.quantity) && form.reportValidity()) fetcher.submit(form);
          }}
          className="no-spin min-h-11 w-12 bg-card text-center font-semibold tabular-nums"
        />
        <button type="submit" name="step" value="1" className={button} aria-label={product.increase}>
          <Icon name="plus" />
        </button>
      </div>
      {!hydrated && (
        <button type="submit" className="btn btn-quiet min-h-11 px-3 text-sm">
          {basket.update}
        </button>
      )}
    </fetcher.Form>
  );
}
