import type { StallTakedown } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { FormField } from '../form-field';
import { input, secondaryButton } from '../look';
import { SubmitButton } from '../submit-button';

interface TakedownNoticeProps {
  takedown: StallTakedown;
  /** What was wrong with the answer, and what it was. */
  error?: string | undefined;
  typed?: string | undefined;
}

/** Why an officer took the goods down, and what the stall says to it. */
export function TakedownNotice({ takedown, error, typed }: TakedownNoticeProps) {
  const { takedowns: t } = useMessages();
  const pending = useNavigation().formData?.get('intent') === 'answer';
  const { decided, answer } = takedown;
  const down = takedown.state === 'ordered';
  return (
    <Card title={down ? t.stall.down : t.stall.lifted} className={down ? 'text-error' : 'text-leaf'}>
      <div className="grid gap-2 text-ink" data-testid="takedown-notice" data-state={takedown.state}>
        {decided && (
          <>
            <p className="wrap-anywhere">{t.reason(decided.reason)}</p>
            <p className="text-sm text-soft">
              {t.decided(decided.by, formatDateTime(decided.at))}
              {takedown.document && ` · ${t.sources[takedown.source]}, ${t.document(takedown.document)}`}
            </p>
          </>
        )}
        {answer && (
          <blockquote className="border-l-4 border-sky pl-3">
            <p className="text-sm text-soft">{t.answered(answer.by, formatDateTime(answer.at))}</p>
            <p className="whitespace-pre-line wrap-anywhere">{answer.text}</p>
          </blockquote>
        )}
        {down && (
          <Form method="post" noValidate preventScrollReset className="mt-1 grid gap-2">
            <input type="hidden" name="intent" value="answer" />
            <input type="hidden" name="takedown" value={takedown.id} />
            <p>{t.stall.howTo}</p>
            <FormField id="answer" label={t.stall.answer} hint={t.stall.answerHint} error={error}>
              {(control) => (
                <textarea {...control} rows={3} maxLength={1000} defaultValue={typed} className={input} />
              )}
            </FormField>
            <SubmitButton
              label={answer ? t.stall.change : t.stall.submit}
              pendingLabel={t.stall.sending}
              pending={pending}
              testId="answer-takedown"
              className={`${secondaryButton} justify-self-start`}
            />
          </Form>
        )}
      </div>
    </Card>
  );
}
