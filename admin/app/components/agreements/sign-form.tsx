import type { SellerAgreements } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { Icon } from '../icon';
import { InputField } from '../input-field';
import { primaryButton, secondaryButton } from '../look';
import { Notice } from '../notice';
import { SubmitButton } from '../submit-button';

interface SignFormProps {
  agreements: Pick<SellerAgreements, 'current' | 'code_phone'>;
  /** A code is on its way. */
  sent: boolean;
  refused: FormRefusal | null;
}

/** Two steps: the words are accepted and a code is sent, then the code is entered. */
export function SignForm({ agreements, sent, refused }: SignFormProps) {
  const { agreements: t } = useMessages();
  const { formData } = useNavigation();
  const { current, code_phone } = agreements;
  const intent = formData?.get('intent');
  const accepted = (
    <>
      <input type="hidden" name="version" value={current.version} />
      <input type="hidden" name="accept" value="yes" />
    </>
  );
  return (
    <Card title={t.sign}>
      {refused?.reason && (
        <div className="mb-3">
          <Notice tone="error">{refused.reason}</Notice>
        </div>
      )}
      {sent ? (
        <div className="grid gap-4">
          <p lang="vi">{t.consent(current.consent)}</p>
          <Notice tone="info">{t.sent(code_phone)}</Notice>
          <Form method="post" noValidate className="grid gap-4">
            <input type="hidden" name="intent" value="sign" />
            {accepted}
            <InputField
              name="code"
              label={t.code}
              error={refused?.errors.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
            />
            <SubmitButton
              label={t.submit}
              pendingLabel={t.signing}
              pending={intent === 'sign'}
              testId="sign-agreement"
              className={`${primaryButton} w-full`}
            />
          </Form>
          <Form method="post">
            <input type="hidden" name="intent" value="code" />
            {accepted}
            <button type="submit" className={secondaryButton}>
              {t.again}
            </button>
          </Form>
        </div>
      ) : (
        <Form method="post" noValidate className="grid gap-4">
          <input type="hidden" name="intent" value="code" />
          <input type="hidden" name="version" value={current.version} />
          {refused?.errors.accept && (
            <p id="accept-loi" className="flex items-start gap-1.5 text-sm font-medium text-error">
              <Icon name="warning" className="mt-0.5 size-4" />
              {refused.errors.accept}
            </p>
          )}
          <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded-md border border-edge bg-card px-4 py-3">
            <input
              type="checkbox"
              name="accept"
              value="yes"
              aria-describedby={refused?.errors.accept ? 'accept-loi' : undefined}
              aria-invalid={refused?.errors.accept ? true : undefined}
              className="mt-0.5 size-5 shrink-0 accent-basalt"
            />
            <span lang="vi">{current.consent}</span>
          </label>
          <SubmitButton
            label={t.sendCode(code_phone)}
            pendingLabel={t.sending}
            pending={intent === 'code'}
            testId="send-agreement-code"
            className={`${primaryButton} w-full`}
          />
        </Form>
      )}
    </Card>
  );
}
