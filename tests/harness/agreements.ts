import type { ProvinceSellerList, SellerAgreements } from '@cho-phien/backend/contract';
import { type Desk, ProvinceDesk } from './desk';
import type { MarketAddress } from './market';
import { readCode } from './shopper-account';
import type { Store } from './store';

/** A demo stall that has signed nothing yet. */
export async function unsignedStall(market: MarketAddress): Promise<{ slug: string; name: string }> {
  const { desk } = await ProvinceDesk.of(market);
  for (let page = 1; ; page++) {
    const list = (await desk.ask<ProvinceSellerList>('GET', `/province/sellers?page=${page}`)).ok();
    const found = list.sellers.find(
      ({ slug, state, agreement }) =>
        state === 'active' &&
        agreement === 'unsigned' &&
        market.signIns.some(({ seller_slug }) => seller_slug === slug),
    );
    if (found) return found;
    if (page >= list.page_count) throw new Error('Every demo stall has signed its agreement');
  }
}

/** Where the code of the owner of a demo stall goes. */
export const phoneOfOwner = ({ seller }: SellerAgreements): string => seller.phone.replace(/^\+84/, '0');

/** Signs today's version for the stall of this owner, unless it was signed. */
export async function signsAgreement(store: Store, owner: Desk): Promise<SellerAgreements> {
  const read = (await owner.ask<SellerAgreements>('GET', '/seller/agreements')).ok();
  if (read.state === 'signed') return read;
  const sent = await owner.ask('POST', '/seller/agreements/codes', {});
  if (sent.status !== 202) throw new Error(`No code was sent: ${sent.status} ${sent.text}`);
  const code = await readCode(store, phoneOfOwner(read));
  const body = { version: read.current.version, accept: true, code };
  return (await owner.ask<SellerAgreements>('POST', '/seller/agreements', body)).ok();
}
