import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { disclosure, input, secondaryButton } from './look';

/** Folded away: the market itself hears of nearly all payments. */
export function ConfirmPayment({ typed }: { typed: Record<string, string> }) {
  const words = useMessages().money.byHand;
  const failed = typed.step === 'confirm-payment';
  return (
    <details
      data-testid="confirm-payment"
      className="rounded-md border border-line bg-card px-4 py-1 shadow-card sm:px-5"
      open={failed}
    >
      <summary className={disclosure}>{words.open}</summary>
      <p className="text-soft">{words.hint}</p>
      <Form method="post" preventScrollReset className="mt-3 grid gap-3 pb-3">
        <input type="hidden" name="step" value="confirm-payment" />
        <div>
          <label htmlFor="payment-reference" className="mb-1 block font-medium">
            {words.reference}
          </label>
          <input
            id="payment-reference"
            name="reference"
            defaultValue={typed.reference}
            aria-invalid={failed}
            autoComplete="off"
            maxLength={40}
            className={input}
          />
        </div>
        <button type="submit" data-testid="submit-confirm-payment" className={secondaryButton}>
          {words.submit}
        </button>
      </Form>
    </details>
  );
}
