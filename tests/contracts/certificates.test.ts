import type {
  CertificateClaim,
  CertificateClaimList,
  CertificateClaimRequest,
  CertificateStanding,
  ProductPage,
  SellerCertificateList,
  SellerProductList,
} from '@cho-phien/backend/contract';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { type Desk, ProvinceDesk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);

let mine: Desk;
let reviewer: Desk;
let product: { id: string; slug: string; title: string };
let scan: string;

beforeAll(async () => {
  const card = (await store.goodsOfDifferentSellers(30)).find(({ ocop_stars }) => ocop_stars === null);
  const stall = await SellerDesk.of(market, card!.seller_slug);
  mine = stall.desk;
  reviewer = (await ProvinceDesk.of(market, 'reviewer')).desk;
  const { products } = (
    await mine.ask<SellerProductList>('GET', `/seller/products?q=${encodeURIComponent(card!.title)}`)
  ).ok();
  product = products.find(({ slug }) => slug === card!.slug)!;
  scan = await stall.sendsPhoto();
});

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const ocop = (change: Partial<CertificateClaimRequest> = {}): CertificateClaimRequest => ({
  product_id: product.id,
  kind: 'ocop',
  stars: 4,
  number: '1234/QĐ-UBND',
  issuer: 'Ủy ban nhân dân thành phố Đồng Nai',
  issued_on: today,
  expires_on: null,
  scan_key: scan,
  ...change,
});
const claims = (body: CertificateClaimRequest) =>
  mine.ask<SellerCertificateList>('POST', '/seller/certificates', body);
const decide = (id: string, act: 'verify' | 'refuse' | 'suspend') =>
  reviewer.ask<CertificateClaim>(
    'POST',
    `/province/certificates/${id}/${act}`,
    act === 'verify' ? {} : { reason: 'Nơi cấp báo giấy không còn hiệu lực.' },
  );

/** What the product page, the search and the stall's shelf say of the stars. */
async function seenBy(): Promise<(number | null)[]> {
  const page = (await store.ask<ProductPage>('GET', `/store/listings/${product.slug}`)).ok();
  const of = async (query: Record<string, string>) =>
    (await store.search(query)).hits.find(({ slug }) => slug === product.slug)?.ocop_stars ?? null;
  return [
    page.certificates.find(({ kind }) => kind === 'ocop')?.stars ?? null,
    await of({ q: product.title }),
    await of({ seller: page.seller.slug }),
  ];
}
const everywhere = (stars: number | null) =>
  waitUntil(`${stars} stars everywhere`, async () => (await seenBy()).every((one) => one === stars), 20_000);
const standing = async (id: string): Promise<CertificateStanding | undefined> =>
  (await mine.ask<SellerCertificateList>('GET', '/seller/certificates'))
    .ok()
    .certificates.find((one) => one.id === id)?.standing;

describe('a certificate of a stall', () => {
  it('shows nowhere until an officer has verified it, then everywhere, and nowhere once it is suspended', async () => {
    const before = (await mine.ask<SellerCertificateList>('GET', '/seller/certificates')).ok().certificates;
    const after = (await claims(ocop())).ok().certificates;
    const claim = after.find((one) => !before.some(({ id }) => id === one.id))!;
    expect(claim).toMatchObject({ standing: 'pending', label: 'OCOP 4 sao' });
    expect(claim.days_left).toBeGreaterThan(1_000);
    expect(await seenBy()).toEqual([null, null, null]);
    const list = (await reviewer.ask<CertificateClaimList>('GET', '/province/certificates')).ok();
    expect(list.claims.map(({ id }) => id)).toContain(claim.id);
    expect((await decide(claim.id, 'suspend')).status).toBe(409);
    expect((await decide(claim.id, 'verify')).ok().standing).toBe('valid');
    await everywhere(4);
    expect(await standing(claim.id)).toBe('valid');
    expect((await decide(claim.id, 'refuse')).status).toBe(409);
    expect((await decide(claim.id, 'suspend')).ok().standing).toBe('suspended');
    await everywhere(null);
    expect(await standing(claim.id)).toBe('suspended');
    expect((await decide(claim.id, 'verify')).ok().standing).toBe('valid');
    await everywhere(4);
    await decide(claim.id, 'suspend');
  });

  it('is refused where the paper cannot be, by its field', async () => {
    for (const [change, field] of [
      [{ stars: null }, 'stars'],
      [{ issued_on: '2099-01-01' }, 'issued_on'],
      [{ issued_on: '2023-02-24' }, 'expires_on'],
      [{ kind: 'vietgap' }, 'expires_on'],
      [{ scan_key: 'sp-khong-co' }, 'scan_key'],
    ] as [Partial<CertificateClaimRequest>, string][]) {
      const answer = await claims(ocop(change));
      expect(answer.status, answer.text).toBe(400);
      expectRefusal(answer);
      expect((answer.body as { fields: { field: string }[] }).fields.map((one) => one.field)).toEqual([
        field,
      ]);
    }
    expect((await claims(ocop({ product_id: 'prod_khong_co' }))).status).toBe(404);
    const answer = await Answer.to(`${market.backend}/seller/certificates`, { method: 'POST' });
    expect(answer.status).toBe(401);
  });
});
