import type {
  Account,
  AccountBasket,
  AccountCheckout,
  Address,
  AddressRequest,
  ApiError,
  AskReturnRequest,
  Basket,
  CancelOrderRequest,
  CardPage,
  Checkout,
  CheckoutInvoices,
  Commune,
  FoundPlace,
  InvoiceLookup,
  ListingReport,
  MailboxMessage,
  Market,
  PaymentStatus,
  PlaceBasketRequest,
  PlacedCheckout,
  ProductPage,
  ProductSearchQuery,
  ProductSearchResult,
  Province,
  Returnable,
  ReturnRequest,
  SearchClick,
  SellerList,
  SellerPage,
  SitemapEntry,
  Suggestion,
} from '@cho-phien/backend/contract';
import { BackendError, unavailable } from './backend-error.server';
import type { OrderKey } from './cookies.server';
import { env } from './env.server';
import type { InvoiceFile, LookupCodes } from './invoice-codes';
import { toSearchParams } from './product-query';

const READ_TIMEOUT_MS = 8000;
/** Placing waits for stock locks. */
const WRITE_TIMEOUT_MS = 20_000;

interface Call {
  method?: 'GET' | 'POST' | 'DELETE';
  query?: URLSearchParams;
  body?: unknown;
  /** Instead of `body`: sent as it is. */
  bytes?: Blob;
  headers?: Record<string, string>;
}

/**
 * The backend's store door, one function for each question.
 * A 4xx is thrown as `BackendError`, anything worse as a 503 `Response`.
 */
export const backend = {
  market: () => call<Market>('/store/market'),
  provinces: () => call<Province[]>('/store/places/provinces'),
  communes: (province: string) =>
    call<Commune[]>(`/store/places/provinces/${encodeURIComponent(province)}/communes`),
  /** @param counted a person searched, and the market counts it */
  search: (query: ProductSearchQuery, { counted = false } = {}) =>
    call<ProductSearchResult>('/store/search', {
      query: toSearchParams(query),
      ...(counted ? { headers: { 'x-count-search': '1' } } : {}),
    }),
  suggestions: (q: string) => call<Suggestion[]>('/store/suggestions', { query: new URLSearchParams({ q }) }),
  listing: (slug: string) => call<ProductPage>(`/store/listings/${encodeURIComponent(slug)}`),
  reportListing: async (slug: string, report: ListingReport, forwarded: string): Promise<void> => {
    await ask(`/store/listings/${encodeURIComponent(slug)}/reports`, {
      method: 'POST',
      body: report,
      headers: { 'x-forwarded-for': forwarded },
    });
  },
  sellers: (query: URLSearchParams) => call<SellerList>('/store/sellers', { query }),
  seller: (slug: string) => call<SellerPage>(`/store/sellers/${encodeURIComponent(slug)}`),
  /** Not waited for, and nobody's trouble when it fails: it only counts. */
  countClick: (click: SearchClick) => {
    call<null>('/store/search-clicks', { method: 'POST', body: click }).catch(() => undefined);
  },
  sitemap: () => call<SitemapEntry[]>('/store/sitemap'),

  findPlaces: (q: string) =>
    call<{ places: FoundPlace[] }>('/store/places/search', { query: new URLSearchParams({ q }) }),

  /** @param forwarded who asks, for the limits of the backend (`X-Forwarded-For`) */
  sendCode: (phone: string, forwarded: string) =>
    call<{ expires_in_seconds: number }>('/store/sign-in/codes', {
      method: 'POST',
      body: { phone },
      headers: { 'x-forwarded-for': forwarded },
    }),
  signIn: (way: 'phone-code' | 'emailpass' | 'emailpass/register', body: object, forwarded: string) =>
    call<{ token: string }>(`/auth/customer/${way}`, {
      method: 'POST',
      body,
      headers: { 'x-forwarded-for': forwarded },
    }),
  refreshToken: (token: string) =>
    call<{ token: string }>('/auth/token/refresh', { method: 'POST', body: {}, ...signed(token) }),
  openAccount: (token: string, name: string) =>
    call<{ id: string }>('/store/account', { method: 'POST', body: { name }, ...signed(token) }),
  account: (token: string) => call<Account>('/store/account', signed(token)),
  closeAccount: (token: string) => call<object>('/store/account', { method: 'DELETE', ...signed(token) }),
  accountCheckouts: (token: string) =>
    call<{ checkouts: AccountCheckout[] }>('/store/account/checkouts', signed(token)),
  accountCheckoutKey: (token: string, code: string) =>
    call<{ access_token: string }>(`/store/account/checkouts/${encodeURIComponent(code)}`, signed(token)),
  accountBasket: (token: string, basketId: string | null) =>
    call<{ basket: AccountBasket | null }>('/store/account/basket', {
      method: 'POST',
      body: basketId === null ? {} : { basket_id: basketId },
      ...signed(token),
    }),
  addresses: (token: string) => call<{ addresses: Address[] }>(ADDRESSES, signed(token)),
  saveAddress: (token: string, id: string | null, body: AddressRequest) =>
    call<{ addresses: Address[] }>(id === null ? ADDRESSES : addressPath(id), {
      method: 'POST',
      body,
      ...signed(token),
    }),
  removeAddress: (token: string, id: string) =>
    call<{ addresses: Address[] }>(addressPath(id), { method: 'DELETE', ...signed(token) }),

  /** @throws BackendError 404 where messages go out */
  mailbox: () => call<{ messages: MailboxMessage[] }>('/store/mailbox'),

  createBasket: () => call<Basket>('/store/baskets', { method: 'POST', body: {} }),
  basket: (id: string, place: { province?: string; commune?: string } = {}) =>
    call<Basket>(basketPath(id), { query: new URLSearchParams(definedOnly(place)) }),
  addLine: (id: string, variantId: string, quantity: number) =>
    call<Basket>(`${basketPath(id)}/lines`, { method: 'POST', body: { variant_id: variantId, quantity } }),
  setLine: (id: string, lineId: string, quantity: number) =>
    call<Basket>(linePath(id, lineId), { method: 'POST', body: { quantity } }),
  removeLine: (id: string, lineId: string) => call<Basket>(linePath(id, lineId), { method: 'DELETE' }),
  takeVoucher: (id: string, code: string) =>
    call<Basket>(`${basketPath(id)}/vouchers`, { method: 'POST', body: { code } }),
  dropVoucher: (id: string, code: string) =>
    call<Basket>(`${basketPath(id)}/vouchers/${encodeURIComponent(code)}`, { method: 'DELETE' }),

  /** @param token of the account that the order is to belong to; null for a guest */
  place: (request: PlaceBasketRequest, token: string | null = null) =>
    call<PlacedCheckout>('/store/checkouts', {
      method: 'POST',
      body: request,
      ...(token === null ? {} : signed(token)),
    }),
  checkout: (code: string, key: OrderKey) => call<Checkout>(checkoutPath(code), keyed(key)),
  paymentStatus: (code: string, key: OrderKey) =>
    call<PaymentStatus>(`${checkoutPath(code)}/payment`, keyed(key)),

  cardPage: (code: string, key: OrderKey) =>
    call<CardPage>(`${checkoutPath(code)}/card`, { ...keyed(key), method: 'POST', body: {} }),

  returnable: (code: string, order: string, key: OrderKey) =>
    call<Returnable>(`${orderPath(code, order)}/returnable`, keyed(key)),
  askReturn: (code: string, order: string, key: OrderKey, body: AskReturnRequest) =>
    call<ReturnRequest>(`${orderPath(code, order)}/returns`, { ...keyed(key), method: 'POST', body }),
  withdrawReturn: (code: string, id: string, key: OrderKey) =>
    call<Checkout>(`${checkoutPath(code)}/returns/${encodeURIComponent(id)}/withdraw`, {
      ...keyed(key),
      method: 'POST',
      body: {},
    }),
  cancelOrder: (code: string, order: string, key: OrderKey, body: CancelOrderRequest) =>
    call<Checkout>(`${orderPath(code, order)}/cancel`, { ...keyed(key), method: 'POST', body }),
  giveAccount: (code: string, id: string, key: OrderKey, body: NonNullable<AskReturnRequest['account']>) =>
    call<Checkout>(`${checkoutPath(code)}/refunds/${encodeURIComponent(id)}/account`, {
      ...keyed(key),
      method: 'POST',
      body,
    }),
  sendReturnPhoto: (code: string, key: OrderKey, photo: Blob) =>
    call<{ id: string }>(`${checkoutPath(code)}/return-photos`, {
      ...keyed(key),
      method: 'POST',
      bytes: photo,
    }),
  returnPhoto: (code: string, id: string, key: OrderKey) =>
    callForFile(`${checkoutPath(code)}/return-photos/${encodeURIComponent(id)}`, keyed(key)),

  invoices: (code: string, key: OrderKey) =>
    call<CheckoutInvoices>(`${checkoutPath(code)}/invoices`, keyed(key)),
  invoiceFile: (code: string, key: OrderKey, id: string, file: InvoiceFile) =>
    callForFile(`${checkoutPath(code)}/invoices/${encodeURIComponent(id)}/${file}`, keyed(key)),
  findInvoice: (codes: LookupCodes) => call<InvoiceLookup>('/store/invoices', { query: lookupQuery(codes) }),
  foundInvoiceFile: (codes: LookupCodes, file: InvoiceFile) =>
    callForFile(`/store/invoices/${file}`, { query: lookupQuery(codes) }),
};

async function call<T>(path: string, request: Call = {}): Promise<T> {
  return (await (await ask(path, request)).json()) as T;
}

async function callForFile(path: string, request: Call): Promise<ArrayBuffer> {
  return (await ask(path, request)).arrayBuffer();
}

async function ask(path: string, { method = 'GET', query, body, bytes, headers }: Call): Promise<Response> {
  const search = query && query.size > 0 ? `?${query}` : '';
  const content = bytes ?? (body === undefined ? null : JSON.stringify(body));
  let response: Response;
  try {
    response = await fetch(`${env.BACKEND_URL}${path}${search}`, {
      method,
      headers: {
        accept: 'application/json',
        'x-publishable-api-key': env.PUBLISHABLE_KEY,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      ...(content === null ? {} : { body: content }),
      signal: AbortSignal.timeout(method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
    });
  } catch {
    throw unavailable();
  }
  if (response.ok) return response;
  if (response.status >= 500) {
    console.error(`backend ${response.status} ${method} ${path}`);
    throw unavailable();
  }
  throw new BackendError(response.status, await readError(response));
}

async function readError(response: Response): Promise<ApiError> {
  try {
    const body: unknown = await response.json();
    if (isApiError(body)) return body;
  } catch {
    // An answer that is no JSON says no more than its status.
  }
  return { code: `http_${response.status}`, message: '' };
}

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

const ADDRESSES = '/store/account/addresses';

function addressPath(id: string): string {
  return `${ADDRESSES}/${encodeURIComponent(id)}`;
}

function signed(token: string): Pick<Call, 'headers'> {
  return { headers: { authorization: `Bearer ${token}` } };
}

function basketPath(id: string): string {
  return `/store/baskets/${encodeURIComponent(id)}`;
}

function linePath(id: string, lineId: string): string {
  return `${basketPath(id)}/lines/${encodeURIComponent(lineId)}`;
}

function checkoutPath(code: string): string {
  return `/store/checkouts/${encodeURIComponent(code)}`;
}

function orderPath(code: string, order: string): string {
  return `${checkoutPath(code)}/orders/${encodeURIComponent(order)}`;
}

function lookupQuery({ taxCode, lookupCode }: LookupCodes): URLSearchParams {
  return new URLSearchParams({ tax_code: taxCode, lookup_code: lookupCode });
}

function keyed(key: OrderKey): Call {
  if ('token' in key) return { headers: { 'x-checkout-token': key.token } };
  return { query: new URLSearchParams({ phone: key.phone }) };
}

function definedOnly(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}
