import type { InferTypeOf, MedusaContainer } from '@medusajs/framework/types';
import type { AfterSale, AfterSaleEventName, Refund, ReturnRequest, TimelineEntry } from '../../contract';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type { RefundDue } from '../../modules/after-sale/models/refund-due';
import type { ReturnRequest as ReturnRequestModel } from '../../modules/after-sale/models/return-request';
import type { ReturnRequestItem } from '../../modules/after-sale/models/return-request-item';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { sumDong } from '../money';
import { bankName } from '../nation';
import { photoOf } from '../photo-of';
import { readWeighings } from '../weighing/read-weighings';

/** A request as it lies in the database, with what belongs to it. */
export type StoredReturn = Omit<InferTypeOf<typeof ReturnRequestModel>, 'items' | 'photos'> & {
  items: Omit<InferTypeOf<typeof ReturnRequestItem>, 'request' | 'request_id'>[];
  photos: { id: string }[];
};
export type StoredRefund = InferTypeOf<typeof RefundDue>;

export interface SeenAfterSale extends AfterSale {
  events: TimelineEntry[];
}

export const NO_AFTER_SALE: SeenAfterSale = {
  returns: [],
  refunds: [],
  cancellation: null,
  weighing: null,
  events: [],
};

/** `cancelled` of the order itself says it already. */
const HIDDEN: readonly AfterSaleEventName[] = ['cancel_requested', 'refund_account_given'];

/** What followed the sale of each of these orders, oldest first. */
export async function readAfterSale(
  container: MedusaContainer,
  orderIds: string[],
): Promise<Map<string, SeenAfterSale>> {
  if (orderIds.length === 0) return new Map();
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const of = { order_id: orderIds };
  const [returns, refunds, cancellations, events, weighings] = await Promise.all([
    service.listReturnRequests(of, {
      relations: ['items', 'photos'],
      take: null,
      order: { requested_at: 'ASC' },
    }),
    service.listRefundDues(of, { take: null, order: { due_at: 'ASC' } }),
    service.listCancellations(of, { take: null }),
    service.listAfterSaleEvents(of, { take: null, order: { happened_at: 'ASC', id: 'ASC' } }),
    readWeighings(container, orderIds),
  ]);
  return new Map(
    orderIds.map((id) => {
      const own = ({ order_id }: { order_id: string }) => order_id === id;
      const cancelled = cancellations.find(own);
      return [
        id,
        {
          returns: returns.filter(own).map(toReturnRequest),
          refunds: refunds.filter(own).map((row) => masked(toRefund(row))),
          cancellation: cancelled
            ? {
                by: cancelled.by,
                reason: cancelled.reason,
                note: cancelled.note,
                at: cancelled.cancelled_at.toISOString(),
              }
            : null,
          weighing: weighings.get(id) ?? null,
          events: events
            .filter((one) => own(one) && !HIDDEN.includes(one.event))
            .map(({ event, happened_at }) => ({ event, at: happened_at.toISOString() })),
        },
      ];
    }),
  );
}

/** One list in the order of time; what happened at once stays as it was told. */
export function mergeTimelines(order: TimelineEntry[], afterSale: TimelineEntry[]): TimelineEntry[] {
  return [...order, ...afterSale].sort((a, b) => a.at.localeCompare(b.at));
}

/** Enough of the account to know it again: a page that opens with a code and a phone shows no more. */
function masked(refund: Refund): Refund {
  const { account } = refund;
  if (!account) return refund;
  return { ...refund, account: { ...account, account: `••••${account.account.slice(-4)}` } };
}

export function toReturnRequest(row: StoredReturn): ReturnRequest {
  const back = row.state === 'receiving' || row.state === 'received';
  return {
    id: row.id,
    order_id: row.order_id,
    state: row.state,
    reason: row.reason,
    note: row.note,
    items: row.items.map((item) => ({
      id: item.id,
      line_id: item.line_id,
      title: item.title,
      variant_title: item.variant_title,
      photo: photoOf(item.thumbnail, item.title),
      quantity: item.quantity,
      restocked: item.restocked,
      dismissed: item.dismissed,
    })),
    photo_ids: row.photos.map(({ id }) => id),
    requested_at: row.requested_at.toISOString(),
    answer_by: row.answer_by.toISOString(),
    answer: row.answer,
    refund_amount: back ? sumDong(row.items.map(({ amount }) => amount)) + (row.delivery_amount ?? 0) : null,
  };
}

export function toRefund(row: StoredRefund): Refund {
  const { bank_bin, account, holder } = row;
  return {
    id: row.id,
    order_id: row.order_id,
    state: row.state,
    method: row.method,
    source: row.source,
    amount: row.amount,
    account:
      bank_bin && account && holder ? { bank_bin, bank_name: bankName(bank_bin), account, holder } : null,
    transfer_text: row.transfer_text,
    due_by: row.due_by.toISOString(),
    paid_at: row.paid_at?.toISOString() ?? null,
    reference: row.reference,
    cancel_reason: row.cancel_reason,
  };
}
