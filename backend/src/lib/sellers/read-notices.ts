import type { MedusaContainer } from '@medusajs/framework/types';
import type { SuspensionNotice } from '../../contract';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';

/** What waits for each of these stalls, by the stall's id. */
export async function readNotices(
  container: MedusaContainer,
  sellerIds: string[],
): Promise<Map<string, SuspensionNotice>> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const rows = await sellers.listSuspensionNotices(
    { seller_id: sellerIds, state: 'pending' },
    { take: null },
  );
  return new Map(
    rows.map((row) => [
      row.seller_id,
      {
        id: row.id,
        reason: row.reason,
        by: row.officer_name,
        given_at: new Date(row.created_at).toISOString(),
        closes_at: new Date(row.closes_at).toISOString(),
        answer:
          row.answer === null || row.answered_at === null
            ? null
            : { text: row.answer, by: row.answered_by ?? '', at: new Date(row.answered_at).toISOString() },
      },
    ]),
  );
}
