import { RETURN_REASONS, type ReturnReason } from '../../contract';
import { AfterSaleRules } from './rules';
import type { OrderAfterSale, SoldLine } from './sold-order';

export interface ReturnableLine {
  line: SoldLine;
  /** Delivered and not asked back yet. */
  left: number;
  reasons: { reason: ReturnReason; until: Date }[];
}

/** What of a delivered order may be asked back at `at`. The rules are those of the day of its delivery. */
export function returnableLines(
  order: OrderAfterSale,
  taken: ReadonlyMap<string, number>,
  at: Date,
): ReturnableLine[] {
  const { delivered_at } = order;
  if (order.state !== 'delivered' || !delivered_at) return [];
  const rules = AfterSaleRules.on(delivered_at);
  return order.lines.map((line) => ({
    line,
    left: Math.max(0, line.delivered - (taken.get(line.id) ?? 0)),
    reasons: RETURN_REASONS.flatMap((reason) => {
      const until = rules.deadline(reason, rules.kindOf(line.shelf_life_days), delivered_at);
      return until && at <= until ? [{ reason, until }] : [];
    }),
  }));
}
