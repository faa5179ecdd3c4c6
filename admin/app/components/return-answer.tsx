import type { SellerReturn } from '@cho-phien/backend/contract';
import { Form } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from './card';
import { disclosure, input, primaryButton, secondaryButton } from './look';

interface Props {
  request: SellerReturn;
  /** What was typed into a form that was refused. */
  typed: Record<string, string>;
}

/** Accept or refuse. */
export function ReturnAnswer({ typed }: Props) {
  const { returns } = useMessages();
  const kept = (step: string) => (typed.step === step ? typed.answer : '');
  return (
    <Card title={returns.answerHeading} className="border-l-4 border-l-basalt">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="step" value="accept" />
        <label htmlFor="accept-answer" className="mb-1 block font-medium">
          {returns.acceptNote}
        </label>
        <textarea
          id="accept-answer"
          name="answer"
          rows={2}
          maxLength={1000}
          defaultValue={kept('accept')}
          className={input}
        />
        <button type="submit" data-testid="accept-return" className={`${primaryButton} mt-3 w-full`}>
          {returns.accept}
        </button>
      </Form>
      <RefuseForm label={returns.refuse} kept={kept('refuse')} />
    </Card>
  );
}

/** Folded away: the less common way, with a reason that the buyer will read. */
export function RefuseForm({ label, kept = '' }: { label: string; kept?: string | undefined }) {
  const { returns } = useMessages();
  return (
    <details className="mt-4 border-t border-line pt-2" open={kept !== ''}>
      <summary className={disclosure}>{label}</summary>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="step" value="refuse" />
        <label htmlFor="refuse-answer" className="mb-1 block font-medium">
          {returns.refuseNote}
        </label>
        <textarea
          id="refuse-answer"
          name="answer"
          rows={2}
          maxLength={1000}
          required
          defaultValue={kept}
          className={input}
        />
        <button type="submit" data-testid="refuse-return" className={`${secondaryButton} mt-3 w-full`}>
          {label}
        </button>
      </Form>
    </details>
  );
}
