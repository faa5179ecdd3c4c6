import { type AfterSaleRule, loadAfterSaleRules } from '@cho-phien/seed';
import type { ReturnReason } from '../../contract';
import { localDate } from '../calendar';

export type Ground = NonNullable<AfterSaleRule['ground']>;
export type GoodsKind = NonNullable<AfterSaleRule['goods']>;

/** On which ground each reason stands. A stall answers for `fault` and `missing_information`. */
const GROUNDS: Record<ReturnReason, Ground> = {
  not_as_described: 'fault',
  damaged: 'fault',
  wrong_goods: 'fault',
  missing_goods: 'fault',
  expired: 'fault',
  missing_information: 'missing_information',
  changed_mind: 'change_of_mind',
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let loaded: AfterSaleRule[] | undefined;

/** Rules are data with dates (D6): the values of one day, in Asia/Ho_Chi_Minh. */
export class AfterSaleRules {
  private constructor(private readonly rules: AfterSaleRule[]) {}

  static on(instant: Date, rows: AfterSaleRule[] = allRules()): AfterSaleRules {
    const day = localDate(instant);
    return new AfterSaleRules(
      rows.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)),
    );
  }

  /** Goods without a shelf life keep. */
  kindOf(shelfLifeDays: number | null): GoodsKind {
    const limit = this.need('fresh_up_to', 'fresh', null).value;
    return shelfLifeDays !== null && shelfLifeDays <= limit ? 'fresh' : 'lasting';
  }

  /** Until when goods delivered at `delivered` may be asked back; null when not at all on this ground. */
  deadline(reason: ReturnReason, goods: GoodsKind, delivered: Date): Date | null {
    const rule = this.find('return_deadline', goods, GROUNDS[reason]);
    return rule && after(delivered, rule);
  }

  /** When the last of all deadlines is over, whatever the goods and the reason. */
  lastDeadline(delivered: Date): Date {
    const ends = this.rules
      .filter(({ rule }) => rule === 'return_deadline')
      .map((rule) => after(delivered, rule).getTime());
    return new Date(Math.max(delivered.getTime(), ...ends));
  }

  /** Whether the delivery fee goes back with a part of the goods, not only with all of them. */
  feeAlways(reason: ReturnReason): boolean {
    return this.need('delivery_fee_back', null, GROUNDS[reason]).value === 1;
  }

  answerBy(requested: Date): Date {
    return after(requested, this.need('answer_within', null, null));
  }

  refundBy(due: Date): Date {
    return after(due, this.need('refund_within', null, null));
  }

  private find(rule: AfterSaleRule['rule'], goods: GoodsKind | null, ground: Ground | null) {
    return (
      this.rules.find((row) => row.rule === rule && row.goods === goods && row.ground === ground) ?? null
    );
  }

  private need(rule: AfterSaleRule['rule'], goods: GoodsKind | null, ground: Ground | null): AfterSaleRule {
    const found = this.find(rule, goods, ground);
    if (!found) throw new Error(`No rule ${rule} is in force for ${goods ?? 'any goods'} on this day.`);
    return found;
  }
}

function allRules(): AfterSaleRule[] {
  loaded ??= loadAfterSaleRules();
  return loaded;
}

function after(instant: Date, { value, unit }: AfterSaleRule): Date {
  if (unit === 'hour') return new Date(instant.getTime() + value * HOUR_MS);
  if (unit === 'day') return new Date(instant.getTime() + value * DAY_MS);
  let day = instant;
  for (let left = value; left > 0; ) {
    day = new Date(day.getTime() + DAY_MS);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Saturday and Sunday in Việt Nam; public holidays only make a deadline stricter than it need be. */
function isWorkingDay(instant: Date): boolean {
  const weekday = new Date(`${localDate(instant)}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
