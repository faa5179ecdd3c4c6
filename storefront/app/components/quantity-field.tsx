import { useId, useRef } from 'react';
import { MOST_PIECES } from '~/lib/form-fields';
import { useHydrated } from '~/lib/use-hydrated';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

/** A number to type, with a button either side when scripts run. */
export function QuantityField() {
  const { product } = useMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();

  function step(by: 1 | -1) {
    if (!input.current) return;
    if (by === 1) input.current.stepUp();
    else input.current.stepDown();
  }

  const button = 'flex min-h-12 w-11 flex-none items-center justify-center bg-card hover:bg-sand';
  return (
    <div className="flex-none">
      <label htmlFor={id} className="sr-only">
        {product.quantity}
      </label>
      <div className="flex overflow-hidden rounded-md border border-edge bg-card">
        {hydrated && (
          <button type="button" className={button} aria-label={product.decrease} onClick={() => step(-1)}>
            <Icon name="minus" />
          </button>
        )}
        <input
          ref={input}
          id={id}
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_PIECES}
          step={1}
          defaultValue={1}
          required
          className="no-spin min-h-12 w-12 bg-card text-center text-lg font-semibold tabular-nums"
        />
        {hydrated && (
          <button type="button" className={button} aria-label={product.increase} onClick={() => step(1)}>
            <Icon name="plus" />
          </button>
        )}
      </div>
    </div>
  );
}
