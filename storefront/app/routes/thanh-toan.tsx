import { randomUUID } from 'node:crypto';
import type { PlacedCheckout } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CheckoutForm } from '~/components/checkout-form';
import { CheckoutSteps } from '~/components/checkout-steps';
import { RouteError } from '~/components/route-error';
import { readToken } from '~/lib/account.server';
import { keepAddress, readAddressBook, withAddress } from '~/lib/address-book.server';
import { backend } from '~/lib/backend.server';
import { orNull } from '~/lib/backend-error.server';
import { findPlaced, placeBasket, quotePlace } from '~/lib/checkout.server';
import { emptyValues, leaveOutIntent, readValues } from '~/lib/checkout-form';
import { dropBasketKey, readBasketKey, writeBasketKey, writeOrderKey } from '~/lib/cookies.server';
import { textField } from '~/lib/form-fields';
import { messagesOf } from '~/lib/language.server';
import { readMarket, readProvinces } from '~/lib/market.server';
import { pageMeta } from '~/lib/page-meta';
import { pickedPlace, searchPlace } from '~/lib/place-search.server';
import { changeVouchers } from '~/lib/voucher-actions.server';
import { VOUCHER_FIELD, voucherWish } from '~/lib/voucher-form';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request }: LoaderFunctionArgs) {
  const [key, messages, market, provinces, addresses] = await Promise.all([
    readBasketKey(request),
    messagesOf(request),
    readMarket(),
    readProvinces(),
    readAddressBook(request),
  ]);
  const usual = addresses?.find((address) => address.is_default);
  const values = withAddress(emptyValues(market.province_code, randomUUID()), usual);
  const quote = key ? await quotePlace(key.id, values.province, values.commune) : null;
  if (!quote) throw redirect('/gio-hang');
  return {
    quote,
    provinces,
    values,
    addresses,
    meta: { title: messages.checkout.title, noIndex: true },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const [form, key, messages] = await Promise.all([
    request.formData(),
    readBasketKey(request),
    messagesOf(request),
  ]);
  if (!key) throw redirect('/gio-hang');
  const addresses = await readAddressBook(request);
  const saved = addresses?.find(({ id }) => textField(form, 'intent') === `use:${id}`);
  const values = { ...withAddress(readValues(form), saved), ...pickedPlace(form) };
  const search = await searchPlace(form);
  await leaveOutStall(key.id, textField(form, 'intent'));
  const typed = textField(form, VOUCHER_FIELD);
  const wish = voucherWish(form) ?? (typed ? { kind: 'take' as const, code: typed } : null);
  const change = wish && (await changeVouchers(key.id, wish, messages));
  // A code that was typed and not applied changes the total: it is shown before anything binds.
  const wantsToPlace = textField(form, 'intent') === 'place' && wish === null;
  const quote = await quotePlace(key.id, values.province, values.commune);
  if (!quote) {
    const placed = wantsToPlace ? await findPlaced(values, key.id) : null;
    throw placed ? await toOrder(request, placed) : redirect('/gio-hang');
  }
  if (change && change.basket === null) {
    const problems = [{ field: VOUCHER_FIELD, message: change.message }];
    return data({ values, quote, problems, notice: null, search }, { status: change.status });
  }
  const notice = typed && textField(form, 'intent') === 'place' ? messages.voucher.takenFirst : null;
  if (!wantsToPlace) {
    const held = { id: key.id, itemCount: quote.basket.item_count };
    const headers = { 'Set-Cookie': await writeBasketKey(held) };
    return data({ values, quote, problems: [], notice, search }, { headers });
  }
  const outcome = await placeBasket(values, quote, messages, await readToken(request));
  if (outcome.placed) {
    if (form.has('keep_address')) await keepAddress(request, values);
    throw await toOrder(request, outcome.placed);
  }
  const { status, problems } = outcome;
  return data({ values, quote: outcome.quote, problems, notice: outcome.notice, search }, { status });
}

/** Takes the goods of one stall out when that was pressed; the others can be ordered without them. */
async function leaveOutStall(basketId: string, intent: string): Promise<void> {
  const basket = intent.startsWith(leaveOutIntent('')) ? await orNull(backend.basket(basketId)) : null;
  const group = basket?.groups.find(({ seller }) => intent === leaveOutIntent(seller.id));
  for (const { id } of group?.lines ?? []) await orNull(backend.removeLine(basketId, id));
}

/** To the order, with its key; the basket is done with. */
async function toOrder(request: Request, { code, access_token: token }: PlacedCheckout): Promise<Response> {
  const headers = new Headers();
  headers.append('Set-Cookie', await writeOrderKey(request, code, { token }));
  headers.append('Set-Cookie', await dropBasketKey());
  return redirect(`/don-hang/${code}`, { headers });
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function CheckoutPage() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { checkout } = useMessages();
  return (
    <div className="page pt-5">
      <CheckoutSteps current={2} />
      <h1 className="mt-3 mb-4 text-2xl font-bold">{checkout.title}</h1>
      <CheckoutForm
        provinces={loaded.provinces}
        firstQuote={answered?.quote ?? loaded.quote}
        values={answered?.values ?? loaded.values}
        problems={answered?.problems ?? []}
        notice={answered?.notice ?? null}
        addresses={loaded.addresses}
        search={answered?.search ?? null}
      />
    </div>
  );
}
