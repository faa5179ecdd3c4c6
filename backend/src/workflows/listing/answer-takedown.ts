import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

interface Answered {
  id: string;
  sellerId: string;
  memberName: string;
  answer: string;
}

/**
 * What a stall says to its goods having been taken down; a second answer takes the place of the first.
 * @returns the id of the product
 * @throws MarketError 404 for another stall's, 409 once it is lifted
 */
export async function answerTakedown(container: MedusaContainer, asked: Answered): Promise<string> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const { id, sellerId: seller_id } = asked;
  const [request] = await listings.listTakedowns({ id, seller_id }, { take: 1 });
  // What nobody has decided on is between the officers and who asked.
  if (!request || request.state === 'pending' || request.state === 'dismissed') {
    throw notFound('takedown_not_found', messages.takedown.not_found);
  }
  if (request.state !== 'ordered') throw conflict('nothing_to_answer', messages.takedown.nothing_to_answer);
  const said = { answer: asked.answer, answered_by: asked.memberName, answered_at: now() };
  await listings.updateTakedowns({ id, ...said });
  return request.product_id;
}
