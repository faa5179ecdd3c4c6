import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { closesAt } from '../../lib/sellers/notice-days';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import type { StateDecision } from '../../modules/seller/service';

const say = messages.provinceDesk;

type Told = Omit<StateDecision, 'event'>;

/**
 * Tells a stall that it will be closed once the days of notice are over; a message follows, and a job closes it.
 * @throws MarketError 404 for an unknown stall, 409 for one that is not open or was told already
 */
export async function giveNotice(container: MedusaContainer, { slug, reason, officer }: Told): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { id: seller_id, state } = await findStall(sellers, slug);
  if (state !== 'active') throw conflict('seller_state', say.notice_not_open, { state });
  const at = now();
  const given = await sellers.giveNotice({ seller_id, reason, officer, closes_at: closesAt(at), at });
  if (!given) throw conflict('notice_given', say.notice_given);
}

/** @throws MarketError 404 for an unknown stall, 409 when nothing waits for it */
export async function withdrawNotice(
  container: MedusaContainer,
  { slug, reason, officer }: Told,
): Promise<void> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { id: seller_id } = await findStall(sellers, slug);
  const [notice] = await sellers.listSuspensionNotices({ seller_id, state: 'pending' }, { take: 1 });
  const end = { to: 'withdrawn', reason, by: officer.name, at: now() } as const;
  if (!notice || !(await sellers.endNotice({ id: notice.id, ...end }))) {
    throw conflict('no_notice', say.notice_none);
  }
}

async function findStall(sellers: SellerModuleService, slug: string) {
  const [seller] = await sellers.listSellers({ slug }, { take: 1 });
  if (!seller) throw notFound('seller_not_found', say.seller_not_found);
  return seller;
}
