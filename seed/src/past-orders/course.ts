import type { Line, SellerBasket } from './basket';
import { DAY, HOUR, MINUTE, workingTime } from './clock';
import type { Random } from './random';

/**
 * How far an order has come. A COD order stays `awaiting_payment` until it is packed, since money comes at the door;
 * one fetched at the stall goes from `packed` to `delivered`.
 */
export type PastOrderState =
  | 'awaiting_payment'
  | 'paid'
  | 'packed'
  | 'shipped'
  | 'delivered'
  | 'expired'
  | 'cancelled'
  | 'returned';

/** State at the end, and the ISO UTC moments on the way to it. */
export interface Course {
  state: PastOrderState;
  paidAt?: string;
  packedAt?: string;
  shippedAt?: string;
  deliveredAt?: string;
  expiredAt?: string;
  cancelledAt?: string;
  returnedAt?: string;
  /** What came back; all lines or a part of them. */
  returnedLines?: Line[];
  /** COD whose money came as a QR transfer at the door: counts as cashless. */
  codPaidByQr?: boolean;
}

/** How the buyer behaves, the same for all stalls of a checkout. */
export interface Payment {
  method: 'vietqr' | 'cod';
  /** VietQR: when the money arrives; null: never. */
  paidAt: number | null;
}

const PAYMENT_DEADLINE = 30 * MINUTE;
/** Of COD orders whose money comes as a QR transfer at the door. */
const DOOR_QR_SHARE = 0.38;
/** Of COD orders. */
const CANCELLED_SHARE = 0.06;
const RETURNED_SHARE = 0.05;

/** What happened to an order of one stall from its placing up to `asOf`. Only COD orders are cancelled: no refund is invented. */
export function runCourse(
  basket: SellerBasket,
  placedAt: number,
  payment: Payment,
  asOf: number,
  random: Random,
): Course {
  const plan = planCourse(basket, placedAt, payment, random);
  const course: Course = { state: 'awaiting_payment' };
  for (const step of plan) {
    if (step.at > asOf) break;
    Object.assign(course, step.gives);
  }
  return course;
}

interface Step {
  at: number;
  gives: Partial<Course>;
}

function planCourse(basket: SellerBasket, placedAt: number, payment: Payment, random: Random): Step[] {
  const iso = (moment: number) => new Date(moment).toISOString();
  const cancelled = payment.method === 'cod' && random.chance(CANCELLED_SHARE);
  const packedAt = workingTime((payment.paidAt ?? placedAt) + random.integer(60, 1_500) * MINUTE);
  const shippedAt = workingTime(packedAt + random.integer(60, 1_100) * MINUTE);
  const [fewest, most] = basket.seller.delivery.days;
  const onTheRoad =
    random.integer(fewest, most) + (basket.deliveryKind === 'country' ? random.integer(1, 3) : 0);
  const arrivesAt =
    basket.deliveryKind === 'pickup'
      ? workingTime(packedAt + random.integer(60, 1_800) * MINUTE)
      : workingTime(shippedAt + onTheRoad * DAY + random.integer(-180, 240) * MINUTE);
  const returned = random.chance(RETURNED_SHARE);
  const returnedAt = workingTime(arrivesAt + random.integer(18, 130) * HOUR);
  const returnedLines = linesBack(basket.lines, random);

  if (payment.method === 'vietqr' && payment.paidAt === null) {
    const at = placedAt + PAYMENT_DEADLINE;
    return [{ at, gives: { state: 'expired', expiredAt: iso(at) } }];
  }
  if (cancelled) {
    const at = placedAt + Math.floor((packedAt - placedAt) / 2);
    return [{ at, gives: { state: 'cancelled', cancelledAt: iso(at) } }];
  }
  const steps: Step[] = [];
  if (payment.paidAt !== null)
    steps.push({ at: payment.paidAt, gives: { state: 'paid', paidAt: iso(payment.paidAt) } });
  steps.push({ at: packedAt, gives: { state: 'packed', packedAt: iso(packedAt) } });
  if (basket.deliveryKind !== 'pickup')
    steps.push({ at: shippedAt, gives: { state: 'shipped', shippedAt: iso(shippedAt) } });
  const paidAtTheDoor =
    payment.method === 'cod' ? { paidAt: iso(arrivesAt), codPaidByQr: random.chance(DOOR_QR_SHARE) } : {};
  steps.push({ at: arrivesAt, gives: { state: 'delivered', deliveredAt: iso(arrivesAt), ...paidAtTheDoor } });
  if (returned)
    steps.push({ at: returnedAt, gives: { state: 'returned', returnedAt: iso(returnedAt), returnedLines } });
  return steps;
}

function linesBack(lines: Line[], random: Random): Line[] {
  if (random.chance(0.45)) return lines;
  const line = random.pick(lines);
  return [{ sku: line.sku, quantity: random.integer(1, line.quantity) }];
}
