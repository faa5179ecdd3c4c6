import { expect, it } from 'vitest';
import { lateGroups } from './late-invoices';

const late = (seller_name: string, days: number, reason = 'Chưa lập') => ({
  seller_name,
  reason,
  days,
  checkout_code: 'CP-7K3M9Q',
  delivered_at: new Date(Date.UTC(2026, 10, 22 - days)).toISOString(),
});

it('gathers late invoices by seller and reason, the longest wait first', () => {
  expect(lateGroups([late('A', 2), late('B', 9), late('A', 5), late('A', 1, 'Bị từ chối')])).toEqual([
    { sellerName: 'B', reason: 'Chưa lập', orders: 1, days: 9, oldest: '2026-11-13T00:00:00.000Z' },
    { sellerName: 'A', reason: 'Chưa lập', orders: 2, days: 5, oldest: '2026-11-17T00:00:00.000Z' },
    { sellerName: 'A', reason: 'Bị từ chối', orders: 1, days: 1, oldest: '2026-11-21T00:00:00.000Z' },
  ]);
});
