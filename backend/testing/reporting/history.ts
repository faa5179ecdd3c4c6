import type { Knex } from '@medusajs/framework/mikro-orm/knex';

export type VatClass = '5' | '8' | '10';

/** What happened to one order, in the fewest words that statistics care about. */
export interface History {
  id: string;
  seller: number;
  method: 'vietqr' | 'cod';
  buyerProvince: string;
  /** Where it was sold; on the web unless said. */
  channel?: 'online' | 'counter';
  /** `vatClass` without one: goods that are not subject to VAT. */
  lines: { price: number; quantity: number; vatClass?: VatClass }[];
  /** Null while under way. */
  deliveredAt: Date | null;
  /** Quantities that came back, line by line; null when nothing did. */
  returned: { at: Date; quantities: number[] } | null;
}

export interface StallOfHistory {
  id: string;
  kind: 'cooperative' | 'enterprise' | 'household' | 'individual';
  commune: string;
  /** Industry of the stall; resellers (46, 47) earn a margin, producers the whole price. */
  vsic?: string;
  marginRate?: number;
  /** Deducts VAT, so that its prices hold VAT. */
  deducts?: true;
}

/** Industry of all goods that histories sell. */
export const GOODS_VSIC = '1030';

const raw = (value: number) => JSON.stringify({ value: String(value), precision: 20 });

export async function writeStalls(db: Knex, stalls: StallOfHistory[]): Promise<void> {
  await db('commune')
    .insert({ code: '25220', name: 'Phường Bình Long', province_code: '75', in_market_area: true })
    .onConflict('code')
    .ignore();
  await db('seller').insert(
    stalls.map(({ id, kind, commune, vsic, marginRate, deducts }) => ({
      id,
      slug: id,
      name: id,
      legal_name: id,
      kind,
      tax_code: '0000000000',
      representative: id,
      phone: '+84900000000',
      commune_code: commune,
      province_code: '75',
      street: '',
      lat: 11.5,
      lon: 106.9,
      bank_bin: '970436',
      bank_account: id,
      bank_holder: id,
      vat_method: deducts ? 'deduction' : 'direct',
      vsic: vsic ?? '0123',
      margin_rate: marginRate ?? null,
      story: '',
      photo_key: '',
      joined_on: '2026-01-01',
      state: 'active',
    })),
  );
  await db('listing').insert(
    VAT_CLASSES.map((vatClass) => ({
      id: `listing-${vatClass}`,
      subtitle: '',
      photo_keys: [],
      origin_commune_code: '25195',
      harvest_months: '[]',
      unit: 'kg',
      vat_class: vatClass,
      vsic: GOODS_VSIC,
      storage: '',
    })),
  );
  await db('product_product_listing_listing').insert(
    VAT_CLASSES.map((vatClass) => ({
      id: `of-listing-${vatClass}`,
      product_id: `goods-${vatClass}`,
      listing_id: `listing-${vatClass}`,
    })),
  );
}

const VAT_CLASSES = ['kct', '5', '8', '10'] as const;

/** Leaves the rows that Medusa would have left behind, in bulk: a test has no time for a thousand workflows. */
export async function writeHistories(
  db: Knex,
  stalls: StallOfHistory[],
  histories: History[],
): Promise<void> {
  const written = histories.map((history) => rowsOf(stalls[history.seller]?.id ?? '', history));
  for (const table of TABLES.toReversed()) await db(table).del();
  for (const table of TABLES) {
    const rows = written.flatMap((one) => one[table]);
    if (rows.length > 0) await db(table).insert(rows);
  }
}

/** In the order in which rows must come. */
const TABLES = [
  'order_address',
  'order',
  'order_order_seller_seller',
  'order_line_item',
  'order_item',
  'payment_collection',
  'order_payment_collection',
  'payment_session',
  'fulfillment',
  'order_fulfillment',
  'fulfillment_item',
  'return',
  'return_item',
] as const;

type Rows = Record<(typeof TABLES)[number], Record<string, unknown>[]>;

function rowsOf(
  sellerId: string,
  { id, buyerProvince, channel, lines, method, deliveredAt, returned }: History,
): Rows {
  const place = JSON.stringify({ province_code: buyerProvince, commune_code: '25195' });
  const nothing = { currency_code: 'vnd', amount: 0, raw_amount: raw(0) };
  return {
    order_address: [{ id: `${id}-address`, metadata: place }],
    order: [
      {
        ...{ id, currency_code: 'vnd', shipping_address_id: `${id}-address` },
        metadata: channel === 'counter' ? JSON.stringify({ channel }) : null,
      },
    ],
    order_order_seller_seller: [{ id: `${id}-seller`, order_id: id, seller_id: sellerId }],
    order_line_item: lines.map(({ price, vatClass }, index) => ({
      id: `${id}-line-${index}`,
      product_id: `goods-${vatClass ?? 'kct'}`,
      title: 'Hạt điều',
      unit_price: price,
      raw_unit_price: raw(price),
    })),
    order_item: lines.map(({ quantity }, index) => orderItem(id, index, quantity)),
    payment_collection: [{ id: `${id}-pay`, ...nothing }],
    order_payment_collection: [{ id: `${id}-of-pay`, order_id: id, payment_collection_id: `${id}-pay` }],
    payment_session: [
      {
        id: `${id}-session`,
        ...nothing,
        provider_id: `pp_${method}_${method}`,
        payment_collection_id: `${id}-pay`,
      },
    ],
    fulfillment: [{ id: `${id}-parcel`, location_id: 'shelf', delivered_at: deliveredAt }],
    order_fulfillment: [{ id: `${id}-of-parcel`, order_id: id, fulfillment_id: `${id}-parcel` }],
    fulfillment_item: lines.map(({ quantity }, index) => ({
      id: `${id}-sent-${index}`,
      title: '',
      sku: '',
      barcode: '',
      quantity,
      raw_quantity: raw(quantity),
      line_item_id: `${id}-line-${index}`,
      fulfillment_id: `${id}-parcel`,
    })),
    return: returned
      ? [{ id: `${id}-return`, order_id: id, order_version: 1, status: 'received', received_at: returned.at }]
      : [],
    return_item: (returned?.quantities ?? []).map((quantity, index) => ({
      id: `${id}-back-${index}`,
      return_id: `${id}-return`,
      item_id: `${id}-line-${index}`,
      quantity,
      raw_quantity: raw(quantity),
      received_quantity: quantity,
      raw_received_quantity: raw(quantity),
    })),
  };
}

function orderItem(orderId: string, index: number, quantity: number) {
  const counts = [
    'fulfilled',
    'shipped',
    'return_requested',
    'return_received',
    'return_dismissed',
    'written_off',
  ];
  return {
    id: `${orderId}-item-${index}`,
    order_id: orderId,
    version: 1,
    item_id: `${orderId}-line-${index}`,
    quantity,
    raw_quantity: raw(quantity),
    ...Object.fromEntries(
      counts.flatMap((name) => [
        [`${name}_quantity`, 0],
        [`raw_${name}_quantity`, raw(0)],
      ]),
    ),
  };
}

/** An invoice that its provider accepted or refused, as the invoice module keeps it. */
export async function writeInvoice(
  db: Knex,
  invoice: {
    id: string;
    orderId: string;
    sellerId: string;
    test: boolean;
    state?: 'issued' | 'rejected';
    number?: number;
  },
): Promise<void> {
  const { id, orderId, sellerId, test, state = 'issued', number = 1 } = invoice;
  const at = new Date('2026-10-10T04:00:00Z');
  await db('invoice').insert({
    ...{ id, seller_id: sellerId, order_id: orderId, test },
    ...{ seller_tax_code: sellerId, checkout_code: id, cause: `parcel:${id}`, lookup_code: id },
    ...{ kind: 'original', state, form: '2', series: 'C26TAA', number, issued_on: '2026-10-10' },
    ...{ buyer_name: '', total: 0, content: '{}', sale: '{}', due_at: at },
    ...{ xml_hash: id, signed_at: at, provider: 'local', answer_id: id, answered_at: at },
  });
}

/** Cash on delivery that a buyer paid by code at the door, and when the market heard of the money. */
export async function payAtDoor(
  db: Knex,
  { orderId, heardAt }: { orderId: string; heardAt: Date },
): Promise<void> {
  const id = `${orderId}-door`;
  await db('checkout').insert({
    ...{ id, code: id, idempotency_key: id, basket_id: id, contact_name: '', contact_phone: '' },
    ...{
      province_code: '75',
      commune_code: '25195',
      street: '',
      goods_total: 1,
      delivery_total: 0,
      total: 1,
    },
    parcels: '[]',
  });
  await db('payment_request').insert({
    ...{ id, checkout_id: id, purpose: 'door', method: 'vietqr', state: 'paid', amount: 1, received: 1 },
    ...{
      payee: id,
      payee_name: '',
      bank_bin: '970436',
      account: id,
      holder: '',
      phone: '',
      transfer_text: id,
    },
    ...{ expires_at: heardAt, paid_at: heardAt, order_ids: JSON.stringify([orderId]) },
  });
  await db('payment_credit').insert({
    ...{ id, payment_request_id: id, bank_transaction_id: id, amount: 1, outcome: 'matched' },
    created_at: heardAt,
  });
}
