import type { SellerRole } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { InputField } from '../input-field';
import { primaryButton } from '../look';
import { SubmitButton } from '../submit-button';
import { RoleFields } from './role-fields';

interface InviteFormProps {
  mayGive: SellerRole[];
  mostHelperDays: number;
  /** As it was typed when it was refused, and why. */
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Asks somebody to work for the stall. */
export function InviteForm({ mayGive, mostHelperDays, values, errors }: InviteFormProps) {
  const { people: t } = useMessages();
  const pending = useNavigation().formData?.get('act') === 'invite';
  return (
    <Card title={t.invite.title}>
      <p className="-mt-2 mb-3 text-soft">{t.invite.hint}</p>
      <Form method="post" noValidate className="grid gap-3">
        <input type="hidden" name="act" value="invite" />
        <InputField
          name="to"
          label={t.invite.to}
          error={errors.to}
          defaultValue={values.to}
          autoComplete="off"
          maxLength={200}
        />
        <RoleFields
          mayGive={mayGive}
          role={values.role ?? 'staff'}
          mostHelperDays={mostHelperDays}
          at="moi"
        />
        <ul className="grid gap-1 text-sm text-soft">
          {mayGive.map((role) => (
            <li key={role}>
              <span className="font-medium text-ink">{t.roles[role]}:</span> {t.duties[role]}
            </li>
          ))}
        </ul>
        <SubmitButton
          label={t.invite.submit}
          pendingLabel={t.invite.sending}
          pending={pending}
          testId="invite"
          className={`${primaryButton} w-full sm:w-auto`}
        />
      </Form>
    </Card>
  );
}
