import type {
  CertificateClaim,
  CertificateClaimRequest,
  SellerCertificateList,
} from '@cho-phien/backend/contract';
import type { SellerDesk } from './desk';

/** What a stall says of a VietGAP paper that ends in a year. */
export const aPaper = (product_id: string, scan_id: string): CertificateClaimRequest => ({
  product_id,
  kind: 'vietgap',
  stars: null,
  number: `VG-${scan_id.slice(-8)}`,
  issuer: 'Trung tâm chứng nhận',
  issued_on: day(-1),
  expires_on: day(365),
  scan_id,
});

const day = (from: number) => new Date(Date.now() + from * 24 * 3_600_000).toISOString().slice(0, 10);

/** A claim of the stall with its scan, which no officer has looked at. */
export async function provesGoods(
  stall: SellerDesk,
  productId: string,
  bytes?: Uint8Array,
): Promise<CertificateClaim> {
  const paper = aPaper(productId, await stall.sendsScan(bytes));
  const list = await stall.desk.ask<SellerCertificateList>('POST', '/seller/certificates', paper);
  const claim = list.ok().certificates.find(({ number }) => number === paper.number);
  if (!claim) throw new Error('The stall does not list what it has just sent');
  return claim;
}
