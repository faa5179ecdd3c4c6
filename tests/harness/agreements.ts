import type { SellerAgreements } from '@cho-phien/backend/contract';
import type { Desk } from './desk';
import { readCode } from './shopper-account';
import type { Store } from './store';

/** Where the code of an owner of a demo stall goes: its phone, as its agreement names it. */
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
