import type { Address, Province } from '@cho-phien/backend/contract';
import { Form, useFetcher, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { PlaceQuote } from '~/lib/checkout.server';
import type { CheckoutProblem, CheckoutValues } from '~/lib/checkout-form';
import { errorsByField } from '~/lib/form-fields';
import type { PlaceSearch } from '~/lib/place-search.server';
import { useHydrated } from '~/lib/use-hydrated';
import { VOUCHER_FIELD } from '~/lib/voucher-form';
import { useMessages } from '~/messages/messages-context';
import { CheckoutSummary } from './checkout-summary';
import { CompanyFields } from './company-fields';
import { ErrorSummary } from './error-summary';
import { TextField } from './field';
import { FormSection } from './form-section';
import { NameField, PhoneField, StreetField } from './person-fields';
import { PlaceFields } from './place-fields';
import { PlaceLookup } from './place-lookup';
import { SavedAddresses } from './saved-addresses';
import { StallChoices } from './stall-choices';

interface Props {
  provinces: Province[];
  /** For the place in `values`. */
  firstQuote: PlaceQuote;
  values: CheckoutValues;
  problems: CheckoutProblem[];
  notice: string | null;
  /** Of whoever is signed in; null for a guest. */
  addresses: Address[] | null;
  /** Communes that were looked for by name. */
  search: PlaceSearch | null;
}

/** One column, four numbered parts. What was typed stays whatever happens. */
export function CheckoutForm({ provinces, firstQuote, values, problems, notice, addresses, search }: Props) {
  const { checkout, account } = useMessages();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const sending = useNavigation().formAction === '/thanh-toan';
  const [place, setPlace] = useState({ province: values.province, commune: firstQuote.commune });
  const [delivery, setDelivery] = useState(values.delivery);
  const quotes = useFetcher<{ quote: PlaceQuote | null }>();
  const asked = quotes.data?.quote;
  const quotesKnown = asked ? [firstQuote, asked] : [firstQuote];
  const quote = quotesKnown.find((one) => isFor(one, place)) ?? asked ?? firstQuote;
  const communes = quotesKnown.find((one) => one.province === place.province)?.communes ?? [];
  const [mended, setMended] = useState<string[]>([]);
  const open = problems.filter(({ field }) => field === null || !mended.includes(field));
  const errors = errorsByField(open);

  function moveTo(province: string, commune: string) {
    setPlace({ province, commune });
    quotes.load(`/thanh-toan/noi-nhan?${new URLSearchParams({ province, commune })}`);
  }

  // A saved address or a commune that was looked up comes with an answer; before the first, what is typed is the shopper's own.
  const shown = useRef(values);
  useEffect(() => {
    if (shown.current === values) return;
    shown.current = values;
    setPlace({ province: values.province, commune: firstQuote.commune });
    for (const name of ['name', 'phone', 'street'] as const) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement) control.value = values[name];
    }
  }, [values, firstQuote]);

  useEffect(() => {
    setMended([]);
    focusFirstProblem(form.current, problems, notice);
  }, [problems, notice]);

  return (
    <Form
      ref={form}
      method="post"
      action="/thanh-toan"
      noValidate
      onChange={({ target }) => 'name' in target && setMended((before) => [...before, String(target.name)])}
      className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]"
    >
      <input type="hidden" name="idempotency_key" value={values.idempotencyKey} />
      {/* Enter in a field presses the form's first button: this one works the prices out anew and binds nobody. */}
      {hydrated && (
        <button type="submit" name="intent" value="refresh" hidden tabIndex={-1}>
          {checkout.refreshPlace}
        </button>
      )}
      <div className="space-y-4">
        {/* A voucher that was not taken says so at its field: no order was asked for. */}
        <ErrorSummary notice={notice} problems={problems.filter(({ field }) => field !== VOUCHER_FIELD)} />

        <FormSection step={1} title={checkout.contact}>
          {addresses && <SavedAddresses addresses={addresses} />}
          <NameField typed={values.name} error={errors.get('name')} />
          <PhoneField typed={values.phone} error={errors.get('phone')} hint={checkout.phoneHint} />
          <TextField
            name="email"
            label={checkout.email}
            defaultValue={values.email}
            error={errors.get('email')}
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={200}
          />
        </FormSection>

        <FormSection step={2} title={checkout.address}>
          <PlaceFields
            provinces={provinces}
            communes={communes}
            province={place.province}
            commune={place.commune}
            errors={errors}
            onProvince={(code) => moveTo(code, '')}
            onCommune={(code) => moveTo(place.province, code)}
          />
          <PlaceLookup search={search} />
          <StreetField typed={values.street} error={errors.get('street')} />
          {addresses && (
            <label className="flex min-h-11 items-center gap-3">
              <input type="checkbox" name="keep_address" className="size-5" />
              {account.addresses.keep}
            </label>
          )}
        </FormSection>

        <FormSection step={3} title={checkout.deliveryAndPayment}>
          {quote.basket.groups.map((group) => (
            <StallChoices
              key={group.seller.id}
              group={group}
              alone={quote.basket.groups.length === 1}
              cards={quote.basket.cards}
              problems={quote.basket.problems.filter((problem) => problem.seller_id === group.seller.id)}
              delivery={delivery[group.seller.id]}
              payment={values.payment[group.seller.id]}
              note={values.notes[group.seller.id]}
              errors={errors}
              onDelivery={(optionId) => setDelivery((before) => ({ ...before, [group.seller.id]: optionId }))}
            />
          ))}
          <CompanyFields company={values.company} errors={errors} />
        </FormSection>
      </div>

      <div className="lg:sticky lg:top-4">
        <FormSection step={4} title={checkout.review}>
          <CheckoutSummary
            basket={quote.basket}
            delivery={delivery}
            sending={sending}
            voucherError={errors.get(VOUCHER_FIELD)}
            quoting={quotes.state !== 'idle'}
          />
        </FormSection>
      </div>
    </Form>
  );
}

function isFor(quote: PlaceQuote, place: { province: string; commune: string }): boolean {
  return quote.province === place.province && quote.commune === place.commune;
}

function focusFirstProblem(form: HTMLFormElement | null, problems: CheckoutProblem[], notice: string | null) {
  const first = problems.find((problem) => problem.field !== null)?.field;
  const control = first ? document.getElementById(first) : null;
  if (control) control.focus();
  else if (notice) form?.scrollIntoView({ block: 'start' });
}
