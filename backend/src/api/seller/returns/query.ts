import type { MedusaContainer } from '@medusajs/framework/types';
import type { ReturnState, SellerReturn, SellerReturnList } from '../../../contract';
import { type StoredReturn, toReturnRequest } from '../../../lib/after-sale/read-after-sale';
import { now } from '../../../lib/clock';
import { pageCount } from '../../../lib/paging';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';
import { findReturn } from '../../../workflows/return/lib/find-return';
import { readBuyers } from '../buyers';
import type { SellerScope } from '../scope';
import { RETURN_STATES } from './validators';

const PAGE_SIZE = 20;

/** The stall's return requests, newest first, and how many there are in each state. */
export async function listReturns(
  container: MedusaContainer,
  { sellerId: seller_id }: SellerScope,
  { state, page }: { state?: ReturnState; page: number },
): Promise<SellerReturnList> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const counted = await Promise.all(
    RETURN_STATES.map(async (one) => {
      const [, count] = await service.listAndCountReturnRequests({ seller_id, state: one }, { take: 0 });
      return [one, count] as const;
    }),
  );
  const [rows, total] = await service.listAndCountReturnRequests(
    { seller_id, ...(state ? { state } : {}) },
    {
      relations: ['items', 'photos'],
      order: { requested_at: 'DESC', id: 'DESC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    },
  );
  return {
    returns: await toSellerReturns(container, rows),
    total,
    page,
    page_count: pageCount(total, PAGE_SIZE),
    counts: Object.fromEntries(counted) as Record<ReturnState, number>,
  };
}

/** @throws MarketError 404 when the stall has no such request, whoever else has */
export async function retrieveReturn(
  container: MedusaContainer,
  { sellerId: seller_id }: SellerScope,
  id: string,
): Promise<SellerReturn> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  await findReturn(container, id, { seller_id });
  const row = await service.retrieveReturnRequest(id, { relations: ['items', 'photos'] });
  const [seen] = await toSellerReturns(container, [row]);
  if (!seen) throw new Error(`Request ${id} was there a moment ago.`);
  return seen;
}

async function toSellerReturns(container: MedusaContainer, rows: StoredReturn[]): Promise<SellerReturn[]> {
  const buyers = await readBuyers(
    container,
    rows.map(({ checkout_id }) => checkout_id),
  );
  return rows.map((row) => ({
    ...toReturnRequest(row),
    ...buyers(row.checkout_id),
    overdue: row.state === 'requested' && row.answer_by < now(),
  }));
}
