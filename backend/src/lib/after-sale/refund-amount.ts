import type { Dong } from '../../contract';
import { portion, shareOut, sumDong } from '../money';

/** An order as it was sold: what its lines and its delivery cost, and what was really paid for both. Whole đồng. */
export interface SoldOrder {
  lines: { id: string; quantity: number; total: Dong }[];
  delivery: Dong;
  paid: Dong;
}

/** What was given back for earlier returns of the same order. */
export interface Before {
  /** Pieces by line. */
  quantities: ReadonlyMap<string, number>;
  delivery_refunded: boolean;
}

export interface ReturnRefund {
  lines: { id: string; amount: Dong }[];
  delivery: Dong;
  total: Dong;
}

/**
 * What goes back to the buyer when `now` pieces of each line come back. What was paid is shared out over lines and delivery
 * (largest remainder), and each line is worked out on all that is back so far: however the pieces are split over
 * returns, the parts sum to what was paid and never exceed it. The delivery fee goes back once, with everything, or at once when `feeAlways`.
 */
export function refundOf(
  order: SoldOrder,
  before: Before,
  now: { id: string; quantity: number }[],
  feeAlways: boolean,
): ReturnRefund {
  const paid = sharesOfPaid(order);
  const lines = now.map(({ id, quantity }) => {
    const line = paid.lines.find((one) => one.id === id);
    if (!line) throw new Error(`The order has no line ${id}.`);
    const earlier = before.quantities.get(id) ?? 0;
    if (quantity < 0 || earlier + quantity > line.quantity)
      throw new RangeError(`Line ${id} has not as many.`);
    return {
      id,
      amount:
        portion(line.paid, earlier + quantity, line.quantity) - portion(line.paid, earlier, line.quantity),
    };
  });
  const back = (id: string) =>
    (before.quantities.get(id) ?? 0) + (now.find((one) => one.id === id)?.quantity ?? 0);
  const everything = order.lines.every(({ id, quantity }) => back(id) === quantity);
  const delivery = !before.delivery_refunded && (feeAlways || everything) ? paid.delivery : 0;
  return { lines, delivery, total: sumDong(lines.map(({ amount }) => amount)) + delivery };
}

function sharesOfPaid({ lines, delivery, paid }: SoldOrder) {
  const shares = shareOut(paid, [...lines.map(({ total }) => total), delivery]);
  return {
    lines: lines.map((line, index) => ({ ...line, paid: shares[index] ?? 0 })),
    delivery: shares[lines.length] ?? 0,
  };
}
