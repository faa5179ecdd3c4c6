import { Form, useNavigation } from '@remix-run/react';
import type { RefusedDecision } from '~/lib/decide.server';
import { useMessages } from '~/messages';
import { input, secondaryButton } from './look';
import { SubmitButton } from './submit-button';

interface ReasonedActProps {
  /** Of what is decided on. */
  id: string;
  act: string;
  /** What unfolds the form, and the same with the name of what is decided on. */
  open: string;
  openFor: string;
  /** What follows from it. */
  effect?: string;
  /** Who reads the reason, where it is not the stall. */
  hint?: string | undefined;
  submit: string;
  testId: string;
  /** What was wrong when it was last asked for; null when nothing was. */
  refused: RefusedDecision | null;
}

/**
 * A decision that its stall must be told the reason of. Opens to the reason and the button: nothing is decided by one stray touch, with
 * script or without.
 */
export function ReasonedAct({
  id,
  act,
  open,
  openFor,
  effect,
  hint,
  submit,
  testId,
  refused,
}: ReasonedActProps) {
  const { decision: t } = useMessages();
  const { formData } = useNavigation();
  const field = `ly-do-${act}-${id}`;
  return (
    <details key={act} open={refused !== null} className="open:basis-full print:hidden">
      <summary aria-label={openFor} className={`${secondaryButton} cursor-pointer`}>
        {open}
      </summary>
      <Form method="post" preventScrollReset className="mt-3 grid max-w-xl gap-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="act" value={act} />
        {effect && <p className="text-sm">{effect}</p>}
        <label htmlFor={field} className="font-medium">
          {t.reason}
        </label>
        <p id={`${field}-goi-y`} className="text-sm text-soft">
          {hint ?? t.reasonHint}
        </p>
        {refused && (
          <p id={`${field}-loi`} role="alert" className="text-sm text-error">
            {refused.message}
          </p>
        )}
        <textarea
          id={field}
          name="reason"
          rows={2}
          required
          minLength={10}
          maxLength={500}
          defaultValue={refused?.reason}
          aria-describedby={`${field}-goi-y${refused ? ` ${field}-loi` : ''}`}
          aria-invalid={refused ? true : undefined}
          className={input}
        />
        <SubmitButton
          label={submit}
          pendingLabel={t.deciding}
          pending={formData?.get('id') === id}
          testId={testId}
          className={`${secondaryButton} justify-self-start`}
        />
      </Form>
    </details>
  );
}
