import type { InvoiceCoverage } from '@cho-phien/backend/contract';

/** Orders of one seller whose invoices are late for one reason. */
export interface LateGroup {
  sellerName: string;
  reason: string;
  orders: number;
  /** Of the one that waits longest. */
  days: number;
  oldest: string;
}

/** Gathers what is late by seller and reason, the longest wait first. */
export function lateGroups(late: InvoiceCoverage['late']): LateGroup[] {
  const groups = new Map<string, LateGroup>();
  for (const { seller_name: sellerName, reason, days, delivered_at: at } of late) {
    const key = JSON.stringify([sellerName, reason]);
    const group = groups.get(key) ?? { sellerName, reason, orders: 0, days, oldest: at };
    group.orders += 1;
    group.days = Math.max(group.days, days);
    if (at < group.oldest) group.oldest = at;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.days - a.days || b.orders - a.orders);
}
