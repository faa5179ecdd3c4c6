import type {
  Basket,
  BasketGroup,
  DeliveryOption,
  FieldError,
  PaymentMethod,
  PlaceBasketRequest,
} from '@cho-phien/backend/contract';
import type { Messages } from '~/messages/vi';
import { textField } from './form-fields';
import { isTaxCodeShaped } from './invoice-codes';
import { toMobile } from './phone';

/** Characters, as the backend counts them. */
export const LONGEST_NOTE = 300;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** For an invoice in a company's name; all empty when none is wanted. */
interface CompanyValues {
  name: string;
  taxCode: string;
  address: string;
  email: string;
}

/** What stands in the form, exactly as typed. */
export interface CheckoutValues {
  name: string;
  phone: string;
  email: string;
  province: string;
  commune: string;
  street: string;
  company: CompanyValues;
  /** By seller id. */
  delivery: Record<string, string>;
  payment: Record<string, string>;
  notes: Record<string, string>;
  /** The total that stood on the page, in đồng. */
  shownTotal: number | null;
  idempotencyKey: string;
}

/** `field` is the name of the control it is about, or null when it is about the whole. */
export interface CheckoutProblem {
  field: string | null;
  message: string;
}

export const deliveryField = (sellerId: string) => `delivery:${sellerId}`;
export const paymentField = (sellerId: string) => `payment:${sellerId}`;
export const noteField = (sellerId: string) => `note:${sellerId}`;

/** What the button sends that takes a stall's goods out, so that the others can be ordered. */
export const leaveOutIntent = (sellerId: string) => `leave-out:${sellerId}`;

export function emptyValues(province: string, idempotencyKey: string): CheckoutValues {
  return {
    name: '',
    phone: '',
    email: '',
    province,
    commune: '',
    street: '',
    company: { name: '', taxCode: '', address: '', email: '' },
    delivery: {},
    payment: {},
    notes: {},
    shownTotal: null,
    idempotencyKey,
  };
}

export function readValues(form: FormData): CheckoutValues {
  const total = textField(form, 'shown_total');
  return {
    name: textField(form, 'name').replace(/\s+/g, ' '),
    phone: textField(form, 'phone'),
    email: textField(form, 'email'),
    province: textField(form, 'province'),
    commune: textField(form, 'commune'),
    street: textField(form, 'street'),
    company: {
      name: textField(form, 'company_name').replace(/\s+/g, ' '),
      taxCode: textField(form, 'company_tax_code').replace(/[\s.]/g, ''),
      address: textField(form, 'company_address').replace(/\s+/g, ' '),
      email: textField(form, 'company_email'),
    },
    delivery: prefixed(form, 'delivery:'),
    payment: prefixed(form, 'payment:'),
    notes: Object.fromEntries(
      Object.entries(prefixed(form, 'note:')).map(([sellerId, typed]) => [sellerId, toNote(typed)]),
    ),
    shownTotal: /^\d{1,15}$/.test(total) ? Number(total) : null,
    idempotencyKey: textField(form, 'idempotency_key').slice(0, 100),
  };
}

/**
 * The option taken for a stall: the chosen one while it is still offered, else the first. Where no zone reaches the place, nobody is taken to
 * come for the goods: that is chosen.
 */
export function chosenDelivery(group: BasketGroup, chosen: string | undefined): DeliveryOption | null {
  const options = group.delivery_options;
  const fallback = group.not_reached === null ? (options[0] ?? null) : null;
  return options.find((option) => option.id === chosen) ?? fallback;
}

/** The way of paying taken for a stall: the chosen one while it is still offered, else VietQR, else the first. */
export function chosenPayment(group: BasketGroup, chosen: string | undefined): PaymentMethod | null {
  const methods = group.payment_methods;
  const fallback = methods.includes('vietqr') ? 'vietqr' : (methods[0] ?? null);
  return methods.find((method) => method === chosen) ?? fallback;
}

/** Goods and delivery together after vouchers, in đồng. */
export function totalOf(basket: Basket, delivery: Record<string, string>): number {
  return basket.groups.reduce((sum, group) => {
    const option = chosenDelivery(group, delivery[group.seller.id]);
    return sum + group.goods_total - group.discount_total + (option ? option.fee - option.discount : 0);
  }, 0);
}

/** What a shopper can mend before the backend is asked, in the order of the page. */
export function findProblems(
  values: CheckoutValues,
  basket: Basket,
  communeCodes: string[],
  { checkout, invoice }: Messages,
): CheckoutProblem[] {
  const problems: CheckoutProblem[] = [];
  const { errors } = checkout;
  if (values.name.length < 2) problems.push({ field: 'name', message: errors.name });
  if (!toMobile(values.phone)) problems.push({ field: 'phone', message: errors.phone });
  if (values.email && !EMAIL.test(values.email)) {
    problems.push({ field: 'email', message: errors.email });
  }
  if (communeCodes.length === 0) problems.push({ field: 'province', message: errors.province });
  if (!communeCodes.includes(values.commune)) problems.push({ field: 'commune', message: errors.commune });
  if (values.street.length < 2) problems.push({ field: 'street', message: errors.street });
  for (const group of basket.groups) {
    const { id, name } = group.seller;
    if (!chosenDelivery(group, values.delivery[id])) {
      problems.push({ field: deliveryField(id), message: group.not_reached ?? errors.delivery(name) });
    }
    if (!chosenPayment(group, values.payment[id])) {
      problems.push({ field: paymentField(id), message: errors.payment(name) });
    }
    if ((values.notes[id] ?? '').length > LONGEST_NOTE) {
      problems.push({ field: noteField(id), message: errors.note(name) });
    }
  }
  return [...problems, ...companyProblems(values.company, invoice.company.errors, errors.email)];
}

/** A company's invoice needs all three facts; who fills in none wants none. */
export function wantsCompanyInvoice(company: CompanyValues): boolean {
  return Object.values(company).some((value) => value !== '');
}

function companyProblems(
  company: CompanyValues,
  errors: Messages['invoice']['company']['errors'],
  badEmail: string,
): CheckoutProblem[] {
  if (!wantsCompanyInvoice(company)) return [];
  return [
    ...(company.name.length < 2 ? [{ field: 'company_name', message: errors.name }] : []),
    ...(isTaxCodeShaped(company.taxCode) ? [] : [{ field: 'company_tax_code', message: errors.taxCode }]),
    ...(company.address.length < 5 ? [{ field: 'company_address', message: errors.address }] : []),
    ...(company.email && !EMAIL.test(company.email) ? [{ field: 'company_email', message: badEmail }] : []),
  ];
}

function companyOf({ company }: CheckoutValues): Pick<PlaceBasketRequest, 'invoice'> {
  if (!wantsCompanyInvoice(company)) return {};
  return {
    invoice: {
      company_name: company.name,
      tax_code: company.taxCode,
      address: company.address,
      ...(company.email ? { email: company.email } : {}),
    },
  };
}

/** What is sent to place the basket; call it only with values that have no problems. */
export function toRequest(values: CheckoutValues, basket: Basket, expectedTotal: number): PlaceBasketRequest {
  return {
    basket_id: basket.id,
    idempotency_key: values.idempotencyKey,
    expected_total: expectedTotal,
    contact: {
      name: values.name,
      phone: toMobile(values.phone) ?? values.phone,
      ...(values.email ? { email: values.email } : {}),
    },
    address: { province_code: values.province, commune_code: values.commune, street: values.street },
    ...companyOf(values),
    groups: basket.groups.map((group) => ({
      seller_id: group.seller.id,
      delivery_option_id: chosenDelivery(group, values.delivery[group.seller.id])?.id ?? '',
      payment_method: chosenPayment(group, values.payment[group.seller.id]) ?? 'vietqr',
      ...noteTo(values, group.seller.id),
    })),
  };
}

/**
 * The same request once more, from the form alone: the basket may be sold already, and then the key brings back what was
 * placed. Null when the form was never complete.
 */
export function toRepeatedRequest(values: CheckoutValues, basketId: string): PlaceBasketRequest | null {
  const phone = toMobile(values.phone);
  const groups = Object.entries(values.delivery).map(([sellerId, optionId]) => ({
    seller_id: sellerId,
    delivery_option_id: optionId,
    payment_method: METHODS.find((method) => method === values.payment[sellerId]) ?? 'vietqr',
    ...noteTo(values, sellerId),
  }));
  if (!phone || values.shownTotal === null || groups.length === 0) return null;
  return {
    basket_id: basketId,
    idempotency_key: values.idempotencyKey,
    expected_total: values.shownTotal,
    contact: { name: values.name, phone, ...(values.email ? { email: values.email } : {}) },
    address: { province_code: values.province, commune_code: values.commune, street: values.street },
    ...companyOf(values),
    groups,
  };
}

const METHODS: PaymentMethod[] = ['vietqr', 'cod', 'card'];

const CONTROLS: Record<string, string> = {
  'contact.name': 'name',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'address.province_code': 'province',
  'address.commune_code': 'commune',
  'address.street': 'street',
  'invoice.company_name': 'company_name',
  'invoice.tax_code': 'company_tax_code',
  'invoice.address': 'company_address',
  'invoice.email': 'company_email',
};

const GROUP_CONTROLS: Record<string, (sellerId: string) => string> = {
  delivery_option_id: deliveryField,
  payment_method: paymentField,
  note: noteField,
};

/** The backend names inputs by their path in the request; a shopper sees them at the control. */
export function toProblems(fields: FieldError[], groups: PlaceBasketRequest['groups']): CheckoutProblem[] {
  return fields.map(({ field, message }) => ({ field: controlOf(field, groups), message }));
}

function controlOf(field: string, groups: PlaceBasketRequest['groups']): string | null {
  const inGroup = /^groups\.(\d+)\.(delivery_option_id|payment_method|note)$/.exec(field);
  const seller = inGroup && groups[Number(inGroup[1])];
  const control = GROUP_CONTROLS[inGroup?.[2] ?? ''];
  if (seller && control) return control(seller.seller_id);
  return CONTROLS[field] ?? null;
}

/** Browsers send a line's end as two characters and count it as one. */
function toNote(typed: string): string {
  return typed.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

function noteTo({ notes }: CheckoutValues, sellerId: string): { note?: string } {
  const note = notes[sellerId];
  return note ? { note } : {};
}

function prefixed(form: FormData, prefix: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of form) {
    if (name.startsWith(prefix) && typeof value === 'string') found[name.slice(prefix.length)] = value;
  }
  return found;
}
