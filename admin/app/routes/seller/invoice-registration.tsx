import type { InvoiceDuty, InvoiceRegistration, RegisterInvoicesRequest } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { ChoiceCards } from '~/components/choice-cards';
import { FormField } from '~/components/form-field';
import { Icon } from '~/components/icon';
import { input, primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { parseAmount } from '~/lib/amount';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.invoice.registration.title);

/** Above this a year's revenue is taken for mistyped, in đồng. */
const MOST = 10_000_000_000_000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const registration = await desk.read<InvoiceRegistration>('/seller/invoice-registration');
  return { registration, done: new URL(request.url).searchParams.has('xong') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()]));
  const t = messagesFor(request);
  const elsewhere = typed.declared_elsewhere
    ? parseAmount(typed.declared_elsewhere, { min: 0, max: MOST })
    : null;
  if (elsewhere && !elsewhere.ok) {
    const problem = t.invoice.correction.problems.amount;
    return data(
      { typed, errors: { declared_elsewhere: problem } as Record<string, string>, reason: problem },
      { status: 422 },
    );
  }
  const letters = (typed.letters ?? '').toUpperCase();
  const register = typed.cash_register_code ?? '';
  const body: RegisterInvoicesRequest = {
    coding: typed.coding === 'uncoded' ? 'uncoded' : 'coded',
    mode: typed.mode === 'cash_register' ? 'cash_register' : 'ordinary',
    ...(typed.mode === 'cash_register' && register ? { cash_register_code: register.toUpperCase() } : {}),
    ...(letters ? { letters } : {}),
    ...(elsewhere ? { declared_elsewhere: elsewhere.value } : {}),
  };
  const desk = await openDesk('member', request, context);
  const outcome = await desk.write<InvoiceRegistration>('/seller/invoice-registration', body);
  if (outcome.ok) throw redirect('/gian-hang/hoa-don/dang-ky?xong');
  const { status, message, fields } = outcome.refusal;
  return data(
    {
      typed,
      errors: Object.fromEntries(fields.map((field) => [field.field, field.message])) as Record<
        string,
        string
      >,
      reason: status >= 500 ? t.common.backendSilent : (message ?? t.common.refused),
    },
    { status },
  );
}

export default function Registration() {
  const { registration, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useMessages().invoice;
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang/hoa-don">{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.registration.title}</h1>
      <p className="mt-1 text-soft">{t.registration.intro}</p>
      <div className="mt-4 grid gap-5">
        {refused ? (
          <Notice tone="error">{refused.reason}</Notice>
        ) : (
          done && registration.registered && <Notice tone="success">{t.registration.done}</Notice>
        )}
        <Duty duty={registration.duty} />
        <Facts registration={registration} />
        <RegistrationForm
          registration={registration}
          typed={refused?.typed ?? {}}
          errors={refused?.errors ?? {}}
        />
      </div>
    </div>
  );
}

/** Whether the law wants it, and by which figures. */
function Duty({ duty }: { duty: InvoiceDuty }) {
  const t = useMessages().invoice.registration;
  return (
    <Notice tone={duty.duty === 'must' ? 'warning' : 'info'}>
      <p className="font-semibold">{duty.duty === 'must' ? t.dutyMust : t.dutyMay}</p>
      {duty.threshold !== null && (
        <p>
          {t.dutyFigures(duty.year, duty.own_sales, duty.declared_elsewhere)} {t.threshold(duty.threshold)}
        </p>
      )}
      <p className="text-sm text-soft">
        {t.source}: {duty.source}
      </p>
    </Notice>
  );
}

function Facts({ registration }: { registration: InvoiceRegistration }) {
  const t = useMessages().invoice.registration;
  const { delegated_to: delegate, delegation_until: until } = registration;
  return (
    <Card>
      {registration.registered && (
        <p className="mb-3 flex items-center gap-2 font-semibold text-leaf">
          <Icon name="check" />
          <span>
            {t.registered}
            {registration.valid_from && (
              <span className="block font-normal sm:inline">
                {' '}
                {t.validFrom(formatDate(registration.valid_from))}
              </span>
            )}
          </span>
        </p>
      )}
      <dl className="grid gap-3">
        <div>
          <dt className="text-sm text-soft">{t.form}</dt>
          <dd className="font-medium">{t.forms[registration.form]}</dd>
          <dd className="text-sm text-soft">{t.formHint}</dd>
        </div>
        {registration.series && (
          <div>
            <dt className="text-sm text-soft">{t.series}</dt>
            <dd className="text-lg font-semibold tracking-wide">
              {registration.form}
              {registration.series}
            </dd>
            <dd className="text-sm text-soft">{t.seriesHint}</dd>
          </div>
        )}
        {(registration.registered || delegate) && (
          <div>
            <dt className="text-sm text-soft">{t.delegation}</dt>
            <dd className="font-medium">
              {delegate
                ? `${t.delegatedTo(delegate)}${until ? `, ${t.delegationUntil(formatDate(until))}` : ''}.`
                : t.noDelegation}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

interface RegistrationFormProps {
  registration: InvoiceRegistration;
  typed: Record<string, string>;
  errors: Record<string, string>;
}

function RegistrationForm({ registration, typed, errors }: RegistrationFormProps) {
  const t = useMessages().invoice.registration;
  const navigation = useNavigation();
  const choice = <Value extends string>(value: Value, words: { label: string; hint: string }) => ({
    value,
    ...words,
  });
  const { declared_elsewhere: declared } = registration.duty;
  return (
    <Form
      method="post"
      noValidate
      className="grid gap-5 rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
    >
      <ChoiceCards
        name="coding"
        legend={t.coding}
        chosen={typed.coding === 'uncoded' ? 'uncoded' : registration.coding}
        choices={[choice('coded', t.codings.coded), choice('uncoded', t.codings.uncoded)]}
      />
      <ChoiceCards
        name="mode"
        legend={t.mode}
        chosen={typed.mode === 'cash_register' ? 'cash_register' : registration.mode}
        choices={[choice('ordinary', t.modes.ordinary), choice('cash_register', t.modes.cash_register)]}
      />
      <FormField
        id="cash_register_code"
        label={t.cashRegisterCode}
        hint={t.cashRegisterHint}
        error={errors.cash_register_code}
      >
        {(attributes) => (
          <input
            {...attributes}
            defaultValue={typed.cash_register_code}
            maxLength={5}
            autoComplete="off"
            className={`${input} uppercase sm:max-w-40`}
          />
        )}
      </FormField>
      {!registration.registered && (
        <FormField id="letters" label={t.letters} hint={t.lettersHint} error={errors.letters}>
          {(attributes) => (
            <input
              {...attributes}
              defaultValue={typed.letters}
              maxLength={2}
              autoComplete="off"
              className={`${input} uppercase sm:max-w-40`}
            />
          )}
        </FormField>
      )}
      <FormField
        id="declared_elsewhere"
        label={t.elsewhere}
        hint={t.elsewhereHint}
        error={errors.declared_elsewhere}
      >
        {(attributes) => (
          <input
            {...attributes}
            defaultValue={typed.declared_elsewhere ?? (declared > 0 ? formatNumber(declared) : '')}
            inputMode="numeric"
            autoComplete="off"
            className={`${input} money sm:max-w-72`}
          />
        )}
      </FormField>
      <SubmitButton
        label={registration.registered ? t.update : t.submit}
        pendingLabel={t.working}
        pending={navigation.state !== 'idle' && navigation.formMethod === 'POST'}
        testId="register-invoices"
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}
