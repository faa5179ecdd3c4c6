import type { Address } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { AddressFields, type AddressValues } from '~/components/address-fields';
import { ErrorSummary } from '~/components/error-summary';
import { Link } from '~/components/link';
import { RouteError } from '~/components/route-error';
import { AddressText } from '~/components/saved-addresses';
import { asAccount } from '~/lib/account.server';
import { toAddressRequest } from '~/lib/address-book.server';
import { backend } from '~/lib/backend.server';
import { BackendError } from '~/lib/backend-error.server';
import type { CheckoutProblem } from '~/lib/checkout-form';
import { textField } from '~/lib/form-fields';
import { formatPhone } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { readCommunes, readMarket, readProvinces } from '~/lib/market.server';
import { pageMeta } from '~/lib/page-meta';
import { nationalPhone, toMobile } from '~/lib/phone';
import { pickedPlace, searchPlace } from '~/lib/place-search.server';
import { useMessages } from '~/messages/messages-context';
import type { Messages } from '~/messages/vi';

const PATH = '/tai-khoan/dia-chi';

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ account }, market, provinces, { addresses }] = await Promise.all([
    messagesOf(request),
    readMarket(),
    readProvinces(),
    asAccount(request, (token) => backend.addresses(token)),
  ]);
  const wanted = new URL(request.url).searchParams.get('sua');
  const values = valuesOf(addresses.find(({ id }) => id === wanted) ?? null, market.province_code);
  return {
    addresses,
    provinces,
    communes: await readCommunes(values.province),
    values,
    meta: { title: account.addresses.title, noIndex: true },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const [form, messages] = await Promise.all([request.formData(), messagesOf(request)]);
  const intent = textField(form, 'intent');
  const id = textField(form, 'id');
  if (intent === 'remove') {
    await asAccount(request, (token) => unlessGone(backend.removeAddress(token, id)));
    throw redirect(PATH);
  }
  const values: AddressValues = {
    id,
    name: textField(form, 'name').replace(/\s+/g, ' '),
    phone: textField(form, 'phone'),
    province: textField(form, 'province'),
    commune: textField(form, 'commune'),
    street: textField(form, 'street'),
    isDefault: form.has('is_default'),
    ...pickedPlace(form),
  };
  const communes = await readCommunes(values.province);
  const search = await searchPlace(form);
  const answer = (problems: CheckoutProblem[], notice: string | null, status: number) =>
    data({ values, communes, search, problems, notice }, { status });
  if (intent !== 'save') return answer([], null, 200);
  const problems = problemsOf(
    values,
    communes.map(({ code }) => code),
    messages,
  );
  if (problems.length > 0) return answer(problems, null, 422);
  const body = { ...toAddressRequest(values), is_default: values.isDefault };
  try {
    await asAccount(request, (token) => backend.saveAddress(token, id || null, body));
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return answer([], error.body.message, error.status);
  }
  throw redirect(PATH);
}

/** What is gone already needs no removing; who is not signed in has to sign in. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return null;
    throw error;
  }
}

function valuesOf(address: Address | null, province: string): AddressValues {
  return {
    id: address?.id ?? '',
    name: address?.name ?? '',
    phone: address ? nationalPhone(address.phone) : '',
    province: address?.place?.province_code ?? province,
    commune: address?.place?.commune_code ?? '',
    street: address?.street ?? '',
    isDefault: address?.is_default ?? false,
  };
}

function problemsOf(values: AddressValues, communes: string[], { checkout }: Messages): CheckoutProblem[] {
  const { errors } = checkout;
  return [
    ...(values.name.length < 2 ? [{ field: 'name', message: errors.name }] : []),
    ...(toMobile(values.phone) ? [] : [{ field: 'phone', message: errors.phone }]),
    ...(communes.length === 0 ? [{ field: 'province', message: errors.province }] : []),
    ...(communes.includes(values.commune) ? [] : [{ field: 'commune', message: errors.commune }]),
    ...(values.street.length < 2 ? [{ field: 'street', message: errors.street }] : []),
  ];
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function AddressBookPage() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { account } = useMessages();
  const words = account.addresses;
  const values = answered?.values ?? loaded.values;
  return (
    <div className="page max-w-2xl pt-6">
      <p>
        <Link to="/tai-khoan" className="link inline-flex min-h-11 items-center">
          {account.orders.title}
        </Link>
      </p>
      <h1 className="text-2xl font-bold">{words.title}</h1>
      <p className="mt-1 mb-4 text-soft">{loaded.addresses.length > 0 ? words.intro : words.none}</p>
      <ul className="space-y-3">
        {loaded.addresses.map((address) => (
          <AddressRow key={address.id} address={address} />
        ))}
      </ul>
      <Form method="post" action={PATH} noValidate className="card mt-6 space-y-4 p-4 sm:p-5">
        <h2 className="text-lg font-bold">{values.id ? words.change : words.add}</h2>
        <ErrorSummary
          title={words.notSaved}
          notice={answered?.notice ?? null}
          problems={answered?.problems ?? []}
        />
        <AddressFields
          key={JSON.stringify(values)}
          provinces={loaded.provinces}
          communes={answered?.communes ?? loaded.communes}
          values={values}
          problems={answered?.problems ?? []}
          search={answered?.search ?? null}
        />
        <button
          type="submit"
          name="intent"
          value="save"
          data-testid="save-address"
          className="btn btn-main w-full"
        >
          {words.save}
        </button>
      </Form>
    </div>
  );
}

function AddressRow({ address }: { address: Address }) {
  const words = useMessages().account.addresses;
  return (
    <li data-testid="address" className="card p-4">
      <p className="font-semibold">
        {address.name}
        {address.is_default && <span className="ml-2 text-sm font-medium text-leaf">{words.isDefault}</span>}
      </p>
      <p className="text-sm">{formatPhone(address.phone)}</p>
      <AddressText address={address} />
      <div className="mt-3 flex gap-3">
        <a
          href={`${PATH}?sua=${encodeURIComponent(address.id)}`}
          aria-label={`${words.edit} ${words.of(address.name)}`}
          className="btn btn-quiet"
        >
          {words.edit}
        </a>
        <Form method="post" action={PATH}>
          <input type="hidden" name="id" value={address.id} />
          <button
            type="submit"
            name="intent"
            value="remove"
            aria-label={`${words.remove} ${words.of(address.name)}`}
            className="btn btn-quiet"
          >
            {words.remove}
          </button>
        </Form>
      </div>
    </li>
  );
}
