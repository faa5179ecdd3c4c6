import type { CheckoutOrder, OrderState, ReturnRequest } from '../../contract';
import { LIVE_RETURNS } from '../../modules/after-sale/return-states';
import type { OrderFacts } from '../order-state';
import { orderTimeline } from '../order-state';
import { mayCancel } from './may-cancel';
import { AfterSaleRules } from './rules';

/** What a buyer may do with an order at `at`. Which goods for which reason is for the form to say. */
export function buyerMay(
  {
    facts,
    state,
    pieces,
    returns,
  }: { facts: OrderFacts; state: OrderState; pieces: number; returns: ReturnRequest[] },
  at: Date,
): CheckoutOrder['buyer_may'] {
  const delivered = orderTimeline(facts).find(({ event }) => event === 'delivered');
  const asked = returns
    .filter((one) => LIVE_RETURNS.includes(one.state))
    .flatMap(({ items, state }) =>
      items.map(({ quantity, restocked, dismissed }) =>
        state === 'received' ? restocked + dismissed : quantity,
      ),
    )
    .reduce((sum, quantity) => sum + quantity, 0);
  return {
    cancel: mayCancel(state, 'buyer'),
    return:
      state === 'delivered' &&
      delivered !== undefined &&
      asked < pieces &&
      at <= AfterSaleRules.on(new Date(delivered.at)).lastDeadline(new Date(delivered.at)),
  };
}
