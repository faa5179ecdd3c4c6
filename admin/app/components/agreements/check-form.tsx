import { formatDateTime } from '@cho-phien/storefront/format';
import { Form, useNavigation } from '@remix-run/react';
import type { CheckedFile } from '~/lib/agreement-check.server';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { FormField } from '../form-field';
import { input, secondaryButton } from '../look';
import { Notice } from '../notice';
import { SubmitButton } from '../submit-button';

/** Asks for a file and tells whether it is the signed one. */
export function CheckForm({ checked }: { checked: CheckedFile | null }) {
  const { agreements } = useMessages();
  const t = agreements.check;
  const { formData } = useNavigation();
  return (
    <Card title={t.title}>
      <p className="text-sm text-soft">{t.intro}</p>
      <Form method="post" encType="multipart/form-data" className="mt-3 grid gap-3">
        <input type="hidden" name="intent" value="check" />
        <FormField id="file" label={t.file} error={checked?.of === 'none' ? t.noFile : undefined}>
          {(control) => <input {...control} type="file" accept="application/pdf,.pdf" className={input} />}
        </FormField>
        <SubmitButton
          label={t.submit}
          pendingLabel={t.checking}
          pending={formData?.get('intent') === 'check'}
          testId="check-agreement"
          className={secondaryButton}
        />
      </Form>
      {checked && checked.of !== 'none' && (
        <div className="mt-3" data-testid="checked" data-of={checked.of}>
          {checked.of === 'agreement' ? (
            <Notice tone="success">
              <p>{t.right(checked.agreement.number, checked.agreement.seller.name)}</p>
              <p>{agreements.by(checked.agreement.signed_by, formatDateTime(checked.agreement.signed_at))}</p>
            </Notice>
          ) : (
            <Notice tone="error">{t.wrong}</Notice>
          )}
        </div>
      )}
    </Card>
  );
}
