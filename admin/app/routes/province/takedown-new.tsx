import type { NewTakedown, Takedown } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { ChoiceCards } from '~/components/choice-cards';
import { FormField } from '~/components/form-field';
import { InputField } from '~/components/input-field';
import { input, primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.takedowns.newTitle);

const QUEUE = '/tinh/go-san-pham';
const SOURCES = ['authority', 'province'] as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const values = typedValues(await request.formData());
  const outcome = await desk.write<Takedown>('/province/takedowns', {
    product_slug: values.product_slug ?? '',
    source: SOURCES.find((one) => one === values.source) ?? 'authority',
    requester: values.requester ?? '',
    document: values.document ?? '',
    received_at: values.received_at ?? '',
    claim: values.claim ?? '',
  } satisfies NewTakedown);
  if (outcome.ok) throw redirect(`${QUEUE}?da-ghi`);
  const { status } = outcome.refusal;
  return data(formRefusal(outcome.refusal, values, messagesFor(request)), {
    status: status >= 500 ? 503 : status,
  });
}

export default function EnterTakedown() {
  const answered = useActionData<typeof action>();
  const { takedowns: t } = useMessages();
  const pending = useNavigation().formMethod === 'POST';
  const field = (name: 'product_slug' | 'requester' | 'document' | 'received_at') => ({
    name,
    label: t.fields[name],
    ...(name === 'document' ? {} : { hint: t.hints[name] }),
    defaultValue: answered?.values[name] ?? '',
    error: answered?.errors[name],
  });
  const source = SOURCES.find((one) => one === answered?.values.source) ?? 'authority';
  return (
    <div className="max-w-xl">
      <BackLink to={QUEUE}>{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.newTitle}</h1>
      <div className="mt-4 grid gap-4">
        {answered?.reason && <Notice tone="error">{answered.reason}</Notice>}
        <Card>
          <Form method="post" noValidate className="grid gap-4">
            <InputField {...field('product_slug')} inputMode="url" maxLength={300} />
            <ChoiceCards
              name="source"
              legend={t.source}
              choices={SOURCES.map((value) => ({ value, label: t.sources[value] }))}
              chosen={source}
            />
            <InputField {...field('requester')} maxLength={200} />
            <InputField {...field('document')} maxLength={60} />
            <InputField {...field('received_at')} type="datetime-local" />
            <FormField id="claim" label={t.fields.claim} hint={t.hints.claim} error={answered?.errors.claim}>
              {(control) => (
                <textarea
                  {...control}
                  rows={4}
                  maxLength={1000}
                  defaultValue={answered?.values.claim}
                  className={input}
                />
              )}
            </FormField>
            <SubmitButton
              label={t.submit}
              pendingLabel={t.submitting}
              pending={pending}
              testId="save-takedown"
              className={primaryButton}
            />
          </Form>
        </Card>
      </div>
    </div>
  );
}
