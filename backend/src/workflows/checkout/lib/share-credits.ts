import type { Dong } from '../../../contract';

export interface TakenMoney {
  bank_transaction_id: string;
  /** Of the transaction, what counted towards the request. */
  amount: Dong;
}

export interface KeptMoney {
  bank_transaction_id: string;
  kept: Dong;
}

/**
 * How much of each transfer is still due to an order when `returned` đồng of them are not: the last transfers are given back
 * first. The more is returned the less is kept of each, so it can be worked out anew at any time.
 */
export function shareCredits(taken: TakenMoney[], returned: Dong): KeptMoney[] {
  let left = returned;
  return taken.toReversed().map(({ bank_transaction_id, amount }) => {
    const share = Math.min(amount, left);
    left -= share;
    return { bank_transaction_id, kept: amount - share };
  });
}
