import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type {
  CounterDay,
  CounterSale,
  CounterSaleRow,
  CounterSaleState,
  OrderState,
} from '../../../contract';
import { localDate } from '../../../lib/clock';
import { type KnownOrder, readOrderFacts } from '../../../lib/order-facts';
import { doorPaymentOf, isPaid, orderState } from '../../../lib/order-state';
import { photoOf } from '../../../lib/photo-of';
import { messages } from '../../../messages';
import { findSale } from '../../../workflows/counter-sale/lib/find-sale';
import { retrieveOrder } from '../orders/query';
import type { SellerScope } from '../scope';

const STATES: Record<OrderState, CounterSaleState> = {
  awaiting_payment: 'open',
  to_pack: 'paid',
  packed: 'paid',
  shipped: 'paid',
  delivered: 'done',
  returned: 'done',
  expired: 'void',
  cancelled: 'void',
};

/** What was sold at the stall's counter on a day, newest first. */
export async function readDay(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  date: string,
): Promise<CounterDay> {
  const known = (await readOrderFacts(container, { sellerId })).filter(
    ({ facts }) => facts.channel === 'counter' && localDate(new Date(facts.placed_at)) === date,
  );
  const natives = await readNatives(
    container,
    known.map(({ id }) => id),
  );
  const sales = known.flatMap((order) => {
    const native = natives.get(order.id);
    return native ? [toRow(order, native)] : [];
  });
  const sum = (chosen: CounterSaleRow[]) => ({
    count: chosen.length,
    amount: chosen.reduce((all, { total }) => all + total, 0),
  });
  const taken = (by: CounterSaleRow['paid_by']) =>
    sum(sales.filter(({ paid_by, state }) => paid_by === by && state !== 'void'));
  return {
    date,
    sales,
    sums: {
      cash: taken('cash'),
      vietqr: taken('vietqr'),
      open: sum(sales.filter(({ state }) => state === 'open')),
    },
  };
}

/** @throws MarketError 404 for what the stall has not sold at its counter, whoever else has */
export async function retrieveSale(
  container: MedusaContainer,
  scope: SellerScope,
  id: string,
): Promise<CounterSale> {
  const known = await findSale(container, { order_id: id, seller_id: scope.sellerId });
  const [order, natives] = await Promise.all([
    retrieveOrder(container, scope, id),
    readNatives(container, [id]),
  ]);
  const native = natives.get(id);
  if (!native) throw new Error(`Order ${id} is gone.`);
  return {
    ...toRow(known, native),
    lines: native.items.map(toLine),
    discount_total: order.discount_total,
    code: order.door_code,
    buyer: { name: order.buyer.name, phone: order.buyer.phone },
    may_confirm_payment: order.may_confirm_payment,
  };
}

interface NativeSale {
  id: string;
  total: number;
  items: NativeLine[];
  checkout: { code: string };
}

interface NativeLine {
  title: string;
  product_title: string | null;
  variant_title: string | null;
  thumbnail: string | null;
  quantity: number;
  total: number;
  metadata: { grams?: number } | null;
}

async function readNatives(container: MedusaContainer, ids: string[]): Promise<Map<string, NativeSale>> {
  if (ids.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: ['id', 'total', 'items.*', 'checkout.code'],
    filters: { id: ids },
  });
  return new Map((data as unknown as NativeSale[]).map((order) => [order.id, order]));
}

function toRow({ id, facts }: KnownOrder, native: NativeSale): CounterSaleRow {
  const paidBy = doorPaymentOf(facts) === 'paid' ? 'vietqr' : isPaid(facts) ? 'cash' : null;
  return {
    id,
    checkout_code: native.checkout.code,
    placed_at: new Date(facts.placed_at).toISOString(),
    state: STATES[orderState(facts)],
    paid_by: paidBy,
    item_summary: messages.order.item_summary(
      native.items.map((item) => ({
        title: item.product_title ?? item.title,
        quantity: Number(item.quantity),
      })),
    ),
    total: Number(native.total),
  };
}

function toLine(item: NativeLine): CounterSale['lines'][number] {
  const title = item.product_title ?? item.title;
  return {
    title,
    variant_title: item.variant_title ?? '',
    photo: photoOf(item.thumbnail, title),
    quantity: Number(item.quantity),
    grams: item.metadata?.grams ?? null,
    total: Number(item.total),
  };
}
