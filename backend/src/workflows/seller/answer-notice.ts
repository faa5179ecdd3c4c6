import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';

interface Answered {
  id: string;
  sellerId: string;
  memberName: string;
  answer: string;
}

/**
 * What a stall says to being closed; a second answer takes the place of the first.
 * @throws MarketError 404 for another stall's, or one that waits no more
 */
export async function answerNotice(container: MedusaContainer, asked: Answered): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { id, sellerId: seller_id } = asked;
  const [notice] = await sellers.listSuspensionNotices({ id, seller_id, state: 'pending' }, { take: 1 });
  if (!notice) throw notFound('notice_not_found', messages.sellerDesk.notice_not_found);
  const said = { answer: asked.answer, answered_by: asked.memberName, answered_at: now() };
  await sellers.updateSuspensionNotices({ id, ...said });
}
