import { Form } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import { useMessages } from '~/messages';
import { InputField } from '../input-field';
import { primaryButton } from '../look';
import { Notice } from '../notice';

/** The name of who has signed in for the first time. */
export function NameForm({ refused }: { refused: FormRefusal | null }) {
  const { name: t } = useMessages().openings;
  return (
    <Form method="post" noValidate className="mt-4 grid gap-4">
      {refused?.reason && <Notice tone="error">{refused.reason}</Notice>}
      <h2 className="text-lg font-semibold">{t.heading}</h2>
      <p className="text-soft">{t.intro}</p>
      <InputField
        name="name"
        label={t.label}
        error={refused?.errors.name}
        defaultValue={refused?.values.name}
        autoComplete="name"
        maxLength={100}
      />
      <button type="submit" name="intent" value="name" data-testid="send-name" className={primaryButton}>
        {t.submit}
      </button>
    </Form>
  );
}
