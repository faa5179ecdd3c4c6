import type { Dong, OrderState, SellerSummary } from '../../../contract';
import { localDate } from '../../../lib/clock';

export interface PlacedOrder {
  id: string;
  placed_at: Date;
  state: OrderState;
}

export interface OrderLine {
  order_id: string;
  title: string;
  slug: string;
  quantity: number;
  goods: Dong;
}

/** What waits for the stall after a sale. */
export type AfterSaleToDo = Pick<
  SellerSummary['to_do'],
  'returns_to_answer' | 'returns_to_receive' | 'refunds_due'
>;

type Figures = Pick<SellerSummary, 'today' | 'this_month' | 'last_30_days' | 'best_sellers'> & {
  to_do: Omit<SellerSummary['to_do'], keyof AfterSaleToDo>;
};

const BEST_SELLERS = 5;
const DAYS = 30;

/** The first instant that the figures look at: 30 days, or the whole month where that began earlier. */
export function firstInstant(at: Date): Date {
  const monthStart = `${localDate(at).slice(0, 7)}-01`;
  const [day = monthStart] = lastDays(at);
  return new Date(`${day < monthStart ? day : monthStart}T00:00:00+07:00`);
}

/**
 * What the stall sold, by the day on which orders were placed. Orders count once their sale is certain: paid, or cash on
 * delivery; not while unpaid, and not when they came to nothing.
 */
export function figures(orders: PlacedOrder[], lines: OrderLine[], at: Date, deliveredGoods: Dong): Figures {
  const sold = new Map(
    orders
      .filter(({ state }) => state !== 'awaiting_payment' && state !== 'expired' && state !== 'cancelled')
      .map((order) => [order.id, localDate(new Date(order.placed_at))]),
  );
  const goodsOf = new Map<string, Dong>();
  for (const { order_id, goods } of lines) goodsOf.set(order_id, (goodsOf.get(order_id) ?? 0) + goods);
  const tally = (belongs: (day: string) => boolean) => {
    const ids = [...sold].filter(([, day]) => belongs(day)).map(([id]) => id);
    return { orders: ids.length, goods: ids.reduce((sum, id) => sum + (goodsOf.get(id) ?? 0), 0) };
  };
  const today = localDate(at);
  const days = lastDays(at);
  const inState = (state: OrderState) => orders.filter((order) => order.state === state).length;
  return {
    today: tally((day) => day === today),
    this_month: { ...tally((day) => day.startsWith(today.slice(0, 7))), delivered_goods: deliveredGoods },
    last_30_days: days.map((date) => ({ date, ...tally((day) => day === date) })),
    to_do: {
      awaiting_payment: inState('awaiting_payment'),
      to_pack: inState('to_pack'),
      packed: inState('packed'),
      shipped: inState('shipped'),
    },
    best_sellers: bestSellers(
      lines.filter(({ order_id }) => (sold.get(order_id) ?? '') >= (days[0] ?? today)),
    ),
  };
}

function bestSellers(lines: OrderLine[]): SellerSummary['best_sellers'] {
  const byProduct = new Map<string, SellerSummary['best_sellers'][number]>();
  for (const { title, slug, quantity, goods } of lines) {
    const sofar = byProduct.get(slug) ?? { title, slug, quantity: 0, goods: 0 };
    byProduct.set(slug, { ...sofar, quantity: sofar.quantity + quantity, goods: sofar.goods + goods });
  }
  return [...byProduct.values()]
    .sort((a, b) => b.quantity - a.quantity || b.goods - a.goods || a.slug.localeCompare(b.slug))
    .slice(0, BEST_SELLERS);
}

/** `YYYY-MM-DD`, oldest first, ending with the day of `at`. Việt Nam keeps no summer time, so days have 24 hours. */
function lastDays(at: Date): string[] {
  const dayMs = 24 * 60 * 60 * 1000;
  return Array.from({ length: DAYS }, (_, index) =>
    localDate(new Date(at.getTime() - (DAYS - 1 - index) * dayMs)),
  );
}
