import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { getOrderDetailWorkflow } from '@medusajs/medusa/core-flows';

const ORDER_FIELDS = [
  'status',
  'currency_code',
  'region_id',
  'sales_channel_id',
  'customer_id',
  'total',
  'original_total',
  'item_total',
  'shipping_total',
  'discount_total',
  'tax_total',
  'summary.*',
  'items.*',
  'items.detail.*',
  'items.adjustments.*',
  'shipping_methods.*',
  'shipping_methods.adjustments.*',
  'shipping_address.*',
  'promotions.code',
  'payment_collections.*',
  'payment_collections.payments.*',
  'payment_collections.payments.captures.*',
  'payment_collections.payments.refunds.*',
  'fulfillments.*',
  'fulfillments.items.*',
];

export interface Adjustment {
  code: string;
  amount: number;
}

/** An order as Medusa's own API shows it, as far as orders are compared. */
export interface NativeOrder {
  id: string;
  status: string;
  total: number;
  original_total: number;
  item_total: number;
  shipping_total: number;
  discount_total: number;
  tax_total: number;
  payment_status: string;
  fulfillment_status: string;
  [other: string]: unknown;
  summary: Record<string, number>;
  items: {
    id: string;
    variant_id: string;
    unit_price: number;
    quantity: number;
    total: number;
    detail: Record<string, unknown>;
    adjustments: Adjustment[];
    [other: string]: unknown;
  }[];
  shipping_methods: {
    shipping_option_id: string;
    amount: number;
    adjustments: Adjustment[];
    [other: string]: unknown;
  }[];
  promotions: { code: string }[] | null;
  payment_collections: {
    status: string;
    amount: number;
    payments: { id: string; amount: number; captures: { amount: number }[]; refunds: { amount: number }[] }[];
  }[];
  fulfillments: { items: { quantity: number }[]; canceled_at: string | null }[];
}

export async function readOrder(container: MedusaContainer, id: string): Promise<NativeOrder> {
  const { result } = await getOrderDetailWorkflow(container).run({
    input: { order_id: id, fields: ORDER_FIELDS },
  });
  return JSON.parse(JSON.stringify(result)) as NativeOrder;
}

/** What is held back for an order, by inventory item. */
export async function reservationsOf(container: MedusaContainer, { items }: NativeOrder) {
  const found = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: items.map(({ id }) => id) }, { take: null });
  return found
    .map(({ line_item_id, inventory_item_id, location_id, quantity }) => ({
      variant: items.find(({ id }) => id === line_item_id)?.variant_id,
      inventory_item_id,
      location_id,
      quantity: Number(quantity),
    }))
    .sort((a, b) => (a.inventory_item_id < b.inventory_item_id ? -1 : 1));
}
