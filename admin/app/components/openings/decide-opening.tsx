import type { ProvinceOpening } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { FormField } from '../form-field';
import { input, primaryButton, secondaryButton } from '../look';
import { Notice } from '../notice';
import { ReasonedAct } from '../reasoned-act';
import { SubmitButton } from '../submit-button';

interface DecideOpeningProps {
  opening: ProvinceOpening;
  /** The decision that was not taken, with what was typed. */
  refused: { act: string; values: Record<string, string>; reason: string; message: string } | null;
}

/** Approve, ask back by field, or refuse with a reason. */
export function DecideOpening({ opening, refused }: DecideOpeningProps) {
  const { desk: t, fields: words } = useMessages().openings;
  const { formData } = useNavigation();
  const fields = opening.steps.flatMap(({ fields, optional }) => [...fields, ...optional]);
  const pending = (act: string) => formData?.get('act') === act;
  return (
    <Card title={t.decide}>
      <div className="grid gap-4">
        {opening.verification === 'electronic' && <Notice tone="warning">{t.electronic}</Notice>}
        <Form method="post" className="grid gap-2">
          <input type="hidden" name="act" value="approve" />
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name="identity_checked"
              value="yes"
              required
              className="size-5 shrink-0 accent-basalt"
            />
            {t.checked}
          </label>
          <SubmitButton
            label={t.approve}
            pendingLabel={t.deciding}
            pending={pending('approve')}
            testId="approve-opening"
            className={`${primaryButton} justify-self-start`}
          />
        </Form>
        <div className="flex flex-wrap items-start gap-3">
          <details open={refused?.act === 'ask-back'} className="open:basis-full">
            <summary className={`${secondaryButton} cursor-pointer`} data-testid="open-ask">
              {t.askBack}
            </summary>
            <Form method="post" className="mt-3 grid max-w-xl gap-3">
              <input type="hidden" name="act" value="ask-back" />
              <p className="text-sm text-soft">{t.askHint}</p>
              {fields.map((field) => (
                <FormField key={field} id={`ask:${field}`} label={t.askFor(words[field])}>
                  {(control) => (
                    <input
                      {...control}
                      maxLength={300}
                      autoComplete="off"
                      defaultValue={refused?.values[`ask:${field}`]}
                      className={input}
                    />
                  )}
                </FormField>
              ))}
              <SubmitButton
                label={t.sendAsk}
                pendingLabel={t.deciding}
                pending={pending('ask-back')}
                testId="ask-back"
                className={`${secondaryButton} justify-self-start`}
              />
            </Form>
          </details>
          <ReasonedAct
            id={opening.id}
            act="refuse"
            open={t.refuse}
            openFor={t.refuseFor(opening.name)}
            effect={t.refuseEffect}
            submit={t.refuse}
            testId="refuse-opening"
            refused={refused?.act === 'refuse' ? { kind: 'refused', id: opening.id, ...refused } : null}
          />
        </div>
      </div>
    </Card>
  );
}
