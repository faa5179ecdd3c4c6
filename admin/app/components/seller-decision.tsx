import { Form, useNavigation } from '@remix-run/react';
import type { SellerEvent } from '~/lib/seller-event';
import { useMessages } from '~/messages';
import { input, primaryButton, secondaryButton } from './look';
import { SubmitButton } from './submit-button';

export interface DecisionResult {
  slug: string;
  event: SellerEvent;
  kind: 'done' | 'refused';
  /** What was typed; empty when it was taken. */
  reason: string;
  message: string | null;
}

interface SellerDecisionProps {
  seller: { slug: string; name: string };
  event: SellerEvent;
  /** The answer to this form, when it was the one sent. */
  result: DecisionResult | null;
}

/** Opens to a reason and the button: no stall is closed by one stray touch, with script or without. */
export function SellerDecision({ seller, event, result }: SellerDecisionProps) {
  const t = useMessages().register;
  const words = t.decisions[event];
  const navigation = useNavigation();
  const pending = navigation.formData?.get('seller') === seller.slug && navigation.state !== 'idle';
  const id = `ly-do-${seller.slug}`;
  const refused = result?.kind === 'refused' ? result : null;
  return (
    <details key={event} open={refused !== null} className="print:hidden">
      <summary
        aria-label={words.openFor(seller.name)}
        className={`${secondaryButton} cursor-pointer text-sm`}
      >
        {words.open}
      </summary>
      <Form method="post" preventScrollReset className="mt-3 grid max-w-xl gap-2">
        <input type="hidden" name="seller" value={seller.slug} />
        <input type="hidden" name="decision" value={event} />
        <p className="text-sm">{words.effect}</p>
        <label htmlFor={id} className="text-sm font-medium">
          {t.reason}
        </label>
        <p id={`${id}-goi-y`} className="text-sm text-soft">
          {t.reasonHint}
        </p>
        <textarea
          id={id}
          name="reason"
          rows={2}
          required
          minLength={10}
          maxLength={500}
          defaultValue={refused?.reason}
          aria-describedby={`${id}-goi-y${refused ? ` ${id}-loi` : ''}`}
          aria-invalid={refused ? true : undefined}
          className={input}
        />
        {refused && (
          <p id={`${id}-loi`} role="alert" className="text-sm text-error">
            {refused.message}
          </p>
        )}
        <SubmitButton
          label={words.submit}
          pendingLabel={t.deciding}
          pending={pending}
          testId={`${event}-seller`}
          className={`${primaryButton} justify-self-start`}
        />
      </Form>
    </details>
  );
}
