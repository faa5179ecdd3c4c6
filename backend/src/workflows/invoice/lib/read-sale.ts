import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { CompanyInvoiceRequest, PaymentMethod } from '../../../contract';
import { localDate } from '../../../lib/clock';
import type { InvoiceBuyer, InvoiceSeller } from '../../../lib/einvoice/invoice-content';
import type { Sale, SaleLine } from '../../../lib/einvoice/sale';
import type { Delivery } from '../../../lib/invoices/deliveries';
import { liveAdjustments } from '../../../lib/live-adjustments';
import { lineTotal, portion, roundDong, sumDong } from '../../../lib/money';
import { bankName } from '../../../lib/nation';
import { nationalPhone } from '../../../lib/phone';
import { placeRef } from '../../../lib/place-ref';
import { readVatClass } from '../../../lib/vat-rates';
import { messages } from '../../../messages';
import type { Delegation } from '../../../modules/invoice/types';

const PARCEL_SALE = readFileSync(join(__dirname, 'parcel-sale.sql'), 'utf8');

/** Ref of the delivery fee, and of what the buyer was let off. */
export const DELIVERY_REF = 'delivery';
const DISCOUNT_REF = 'discount';

/** Bringing goods to the door is a service that the reduction of Resolution 204/2025/QH15 covers. */
const DELIVERY_VAT_CLASS = '8';

interface ParcelRow {
  line_id: string;
  title: string;
  variant_title: string | null;
  sku: string | null;
  unit: string;
  vat_class: string;
  quantity: string;
  ordered_quantity: string;
  unit_price: string;
  discount: string;
  quantity_in_earlier_parcels: string;
}

interface OrderRow {
  shipping_methods: {
    name: string;
    amount: number;
    adjustments?: { amount: number; version: number }[] | null;
  }[];
  id: string;
  checkout?: {
    company_invoice: CompanyInvoiceRequest | null;
    contact_name: string;
    payment_requests?: { purpose: string; state: string; order_ids: string[] }[];
  } | null;
  payment_collections: { payment_sessions: { provider_id: string }[] }[];
  seller: SellerRow;
}

/** Of a seller, what its invoices say. */
export interface SellerRow {
  name: string;
  legal_name: string;
  tax_code: string;
  phone: string;
  email: string | null;
  street: string;
  commune_code: string;
  province_code: string;
  bank_bin: string;
  bank_account: string;
  vat_method: 'deduction' | 'direct';
}

const ORDER_FIELDS = [
  'id',
  'shipping_methods.name',
  'shipping_methods.amount',
  'shipping_methods.adjustments.amount',
  'shipping_methods.adjustments.version',
  'checkout.company_invoice',
  'checkout.contact_name',
  'checkout.payment_requests.purpose',
  'checkout.payment_requests.state',
  'checkout.payment_requests.order_ids',
  'payment_collections.payment_sessions.provider_id',
  'seller.*',
];

/** What is the same for all invoices of a seller at a time. */
export interface SaleTerms {
  delegation: Delegation | null;
  solution_provider: string;
  /** The delivery fee stands on one invoice of an order only. */
  with_delivery_fee: boolean;
}

/** The sale of one parcel that reached its buyer, as its invoice will say it. */
export async function readSale(
  container: MedusaContainer,
  delivery: Delivery,
  terms: SaleTerms,
): Promise<Sale> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [{ rows }, { data }] = await Promise.all([
    database.raw<{ rows: ParcelRow[] }>(PARCEL_SALE, { parcel: delivery.parcel_id }),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: 'order',
      fields: ORDER_FIELDS,
      filters: { id: delivery.order_id },
    }),
  ]);
  const [order] = data as unknown as OrderRow[];
  if (!order) throw new Error(`Order ${delivery.order_id} is gone.`);
  const { seller } = order;
  const shares = rows.flatMap(discountOf);
  return {
    handedOverOn: localDate(delivery.delivered_at),
    vatMethod: seller.vat_method,
    seller: await sellerOf(container, seller),
    buyer: buyerOf(order),
    ...(terms.delegation && {
      delegatedIssuer: {
        taxCode: terms.delegation.issuer.tax_code,
        name: terms.delegation.issuer.name,
        address: terms.delegation.issuer.address,
      },
    }),
    solutionProvider: terms.solution_provider,
    paymentMethod: messages.invoice.payment[methodOf(order)],
    lines: [...rows.map(lineOf), ...(terms.with_delivery_fee ? deliveryLines(order) : [])],
    discounts: shares.length > 0 ? [{ ref: DISCOUNT_REF, name: messages.invoice.discount_line, shares }] : [],
    fees: [],
  };
}

export async function sellerOf(container: MedusaContainer, seller: SellerRow): Promise<InvoiceSeller> {
  const place = await placeRef(container, seller.commune_code, seller.province_code);
  return {
    name: seller.legal_name,
    taxCode: seller.tax_code,
    address: [seller.street, place.commune_name, place.province_name].filter(Boolean).join(', '),
    shopName: seller.name,
    phone: nationalPhone(seller.phone),
    ...(seller.email && { email: seller.email }),
    bankAccount: seller.bank_account,
    bankName: bankName(seller.bank_bin),
  };
}

/** What stands where the buyer's name does. */
export function buyerName(buyer: InvoiceBuyer): string {
  return buyer.kind === 'consumer' ? messages.invoice.consumer : buyer.name;
}

function lineOf(row: ParcelRow): SaleLine {
  const amount = lineTotal(roundDong(row.unit_price), Number(row.quantity));
  const gift = amount === 0;
  return {
    ref: row.line_id,
    kind: gift ? 'gift' : 'goods',
    name: [row.title, row.variant_title].filter(Boolean).join(' – '),
    ...(row.sku && { code: row.sku }),
    ...(row.unit && { unit: row.unit }),
    quantity: String(Number(row.quantity)),
    amount,
    vatClass: readVatClass(row.vat_class) ?? '10',
  };
}

/** A line's discount is shared out over its parcels so that all parcels together carry all of it. */
function discountOf(row: ParcelRow): { line: string; amount: number }[] {
  const whole = roundDong(row.discount);
  const [before, here, all] = [row.quantity_in_earlier_parcels, row.quantity, row.ordered_quantity].map(
    Number,
  );
  if (whole <= 0 || before === undefined || here === undefined || !all) return [];
  const amount = portion(whole, before + here, all) - portion(whole, before, all);
  return amount > 0 ? [{ line: row.line_id, amount }] : [];
}

/** What was really asked for bringing the goods: a fee that a voucher has let off is no sale. */
function deliveryLines({ shipping_methods: [method] }: OrderRow): SaleLine[] {
  const letOff = sumDong(liveAdjustments(method?.adjustments).map(({ amount }) => roundDong(amount)));
  const amount = roundDong(method?.amount ?? 0) - letOff;
  if (amount === 0) return [];
  return [
    {
      ref: DELIVERY_REF,
      kind: 'goods',
      name: messages.invoice.delivery_line,
      quantity: '1',
      amount,
      vatClass: DELIVERY_VAT_CLASS,
    },
  ];
}

/** The company that asked for the invoice at checkout, or nobody. */
export function buyerOf({ checkout }: Pick<OrderRow, 'checkout'>): InvoiceBuyer {
  const company = checkout?.company_invoice;
  if (!company) return { kind: 'consumer' };
  return {
    kind: 'organisation',
    name: company.company_name,
    taxCode: company.tax_code,
    address: company.address,
    contactName: checkout.contact_name,
    ...(company.email && { email: company.email }),
  };
}

/** Cash on delivery that was paid by code at the door was a transfer. */
function methodOf({ id, checkout, payment_collections }: OrderRow): PaymentMethod {
  const atDoor = checkout?.payment_requests?.some(
    ({ purpose, state, order_ids }) => purpose === 'door' && state === 'paid' && order_ids.includes(id),
  );
  if (atDoor) return 'vietqr';
  const provider = payment_collections[0]?.payment_sessions[0]?.provider_id ?? '';
  if (provider.startsWith('pp_card')) return 'card';
  return provider.startsWith('pp_vietqr') ? 'vietqr' : 'cod';
}
