import type { MedusaContainer } from '@medusajs/framework/types';
import type { RefundState, SellerRefund, SellerRefundList } from '../../../contract';
import { type StoredRefund, toRefund } from '../../../lib/after-sale/read-after-sale';
import { now } from '../../../lib/clock';
import { sumDong } from '../../../lib/money';
import { pageCount } from '../../../lib/paging';
import { TRANSFER_LIMIT, writeVietQr } from '../../../lib/vietqr';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';
import { findRefund } from '../../../workflows/refund/lib/find-refund';
import { readBuyers } from '../buyers';
import type { SellerScope } from '../scope';
import { REFUND_STATES } from './validators';

const PAGE_SIZE = 20;

/** What is to be paid back to buyers, what is due longest first, and what was paid, newest first. */
export async function listRefunds(
  container: MedusaContainer,
  { sellerId: seller_id }: SellerScope,
  { state, page }: { state?: RefundState; page: number },
): Promise<SellerRefundList> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const counted = await Promise.all(
    REFUND_STATES.map(async (one) => {
      const [, count] = await service.listAndCountRefundDues({ seller_id, state: one }, { take: 0 });
      return [one, count] as const;
    }),
  );
  const due = await service.listRefundDues(
    { seller_id, payee: seller_id, state: 'due' },
    { select: ['amount'], take: null },
  );
  const [rows, total] = await service.listAndCountRefundDues(
    { seller_id, ...(state ? { state } : {}) },
    {
      order: { due_at: state === 'due' ? 'ASC' : 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    },
  );
  return {
    refunds: await toSellerRefunds(container, rows),
    total,
    page,
    page_count: pageCount(total, PAGE_SIZE),
    counts: Object.fromEntries(counted) as Record<RefundState, number>,
    due_amount: sumDong(due.map(({ amount }) => amount)),
  };
}

/** @throws MarketError 404 when the stall has no such refund, whoever else has */
export async function retrieveRefund(
  container: MedusaContainer,
  { sellerId: seller_id }: SellerScope,
  id: string,
): Promise<SellerRefund> {
  const [seen] = await toSellerRefunds(container, [await findRefund(container, id, { seller_id })]);
  if (!seen) throw new Error(`Refund ${id} was there a moment ago.`);
  return seen;
}

export async function toSellerRefunds(
  container: MedusaContainer,
  rows: StoredRefund[],
): Promise<SellerRefund[]> {
  const buyers = await readBuyers(
    container,
    rows.map(({ checkout_id }) => checkout_id),
  );
  return rows.map((row) => ({
    ...toRefund(row),
    ...buyers(row.checkout_id),
    by_platform: row.payee !== row.seller_id,
    qr_payload: payloadOf(row),
    overdue: row.state === 'due' && row.due_by < now(),
  }));
}

function payloadOf({ state, bank_bin, account, amount, transfer_text }: StoredRefund): string | null {
  if (state !== 'due' || !bank_bin || !account || amount >= TRANSFER_LIMIT) return null;
  return writeVietQr({ bin: bank_bin, account, amount, text: transfer_text });
}
