import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CertificateClaim,
  CertificateClaimList,
  CertificateClaimRequest,
  CertificateStanding,
  ProductPage,
  SellerCertificateList,
  SellerProductList,
} from '@cho-phien/backend/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { aPaper, provesGoods } from '../harness/certificates';
import { Database } from '../harness/database';
import { type Desk, ownerOf, PIXEL, ProvinceDesk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

afterAll(() => database.close());

let mine: Desk;
let reviewer: Desk;
let product: { id: string; slug: string; title: string };
let scan: string;
let stall: SellerDesk;
let slug: string;

beforeAll(async () => {
  const card = (await store.goodsOfDifferentSellers(30)).find(({ ocop_stars }) => ocop_stars === null);
  slug = card!.seller_slug;
  stall = await SellerDesk.of(market, slug);
  mine = stall.desk;
  reviewer = (await ProvinceDesk.of(market, 'reviewer')).desk;
  const { products } = (
    await mine.ask<SellerProductList>('GET', `/seller/products?q=${encodeURIComponent(card!.title)}`)
  ).ok();
  product = products.find(({ slug }) => slug === card!.slug)!;
  scan = await stall.sendsScan();
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
  scan_id: scan,
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
      [{ scan_id: 'certsc_khong_co' }, 'scan_id'],
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

describe('the scan of a certificate', () => {
  const refused = (answer: Answer<unknown>, status: number) => {
    expect(answer.status, answer.text).toBe(status);
    expectRefusal(answer);
  };

  it('is seen by its stall and by reviewers, and by nobody else', async () => {
    const { id, scan: kept } = await provesGoods(stall, product.id);
    expect(kept).toBe('webp');
    const [own, official] = [`/seller/certificates/${id}/scan`, `/province/certificates/${id}/scan`];
    for (const [desk, path] of [
      [mine, own],
      [reviewer, official],
    ] as const) {
      const response = await desk.fetch(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).format).toBe('webp');
    }
    const other = market.signIns.find(({ seller_slug }) => seller_slug && seller_slug !== slug)!.seller_slug!;
    const theirs = (await SellerDesk.of(market, other)).desk;
    const viewer = (await ProvinceDesk.of(market, 'viewer')).desk;
    refused(await theirs.ask('GET', own), 404);
    refused(await viewer.ask('GET', official), 403);
    for (const path of [own, official]) {
      refused(await Answer.to(`${market.backend}${path}`), 401);
      expect((await store.ask('GET', path)).status).toBe(401);
    }
    refused(await reviewer.ask('GET', own), 401);
    refused(await mine.ask('GET', official), 401);

    const [{ scan_id } = { scan_id: '' }] = await database.rows<{ scan_id: string }>(
      'SELECT scan_id FROM certificate_claim WHERE id = $1',
      [id],
    );
    expect(scan_id).toMatch(/^certsc_/);
    const [goods] = (await theirs.ask<SellerProductList>('GET', '/seller/products')).ok().products;
    const stolen = await theirs.ask('POST', '/seller/certificates', aPaper(goods!.id, scan_id));
    refused(stolen, 400);
    expect(stolen.text).toContain('scan_id');
    refused(await theirs.ask('POST', '/seller/certificates', aPaper('prod_khac', scan_id)), 404);
    for (const key of [scan_id, scan_id.toLowerCase(), scan_id.toLowerCase().replace('_', '-')]) {
      for (const site of [market.backend, market.storefront, market.admin]) {
        expect((await fetch(`${site}/photos/${key}/480.jpg`)).status).toBe(404);
      }
    }
  });

  it('of a stall that one helps is closed when the time of helping is over', async () => {
    const { id } = await provesGoods(stall, product.id);
    const helper = market.signIns.find(({ seller_slug }) => seller_slug && seller_slug !== slug)!;
    const { desk } = await SellerDesk.of(market, helper.seller_slug!);
    const [seller] = await database.rows<{ id: string }>('SELECT id FROM seller WHERE slug = $1', [slug]);
    const look = () =>
      desk.ask('GET', `/seller/certificates/${id}/scan`, undefined, { 'x-seller-id': seller!.id });
    await database.rows(
      `INSERT INTO membership (id, member_id, seller_id, role, expires_at)
       SELECT 'mship_of_the_scan', member.id, $1, 'helper', now() + interval '1 minute' FROM member WHERE member.email = $2`,
      [seller!.id, ownerOf(market, helper.seller_slug!).email],
    );
    try {
      expect((await look()).status).toBe(200);
      await database.rows(
        "UPDATE membership SET expires_at = now() - interval '1 second' WHERE id = 'mship_of_the_scan'",
      );
      refused(await look(), 403);
    } finally {
      await database.rows("DELETE FROM membership WHERE id = 'mship_of_the_scan'");
    }
  });

  it('is nowhere in what the public reads, not even of a verified paper', async () => {
    const { id } = await provesGoods(stall, product.id);
    await decide(id, 'verify');
    const [{ scan_id } = { scan_id: '' }] = await database.rows<{ scan_id: string }>(
      'SELECT scan_id FROM certificate_claim WHERE id = $1',
      [id],
    );
    const told = await Promise.all([
      store.ask('GET', `/store/listings/${product.slug}`),
      store.ask('GET', `/store/search?q=${encodeURIComponent(product.title)}`),
      Answer.to(`${market.storefront}/san-pham/${product.slug}`),
      Answer.to(`${market.storefront}/gian-hang/${slug}`),
    ]);
    for (const { status, text } of told) {
      expect(status).toBe(200);
      for (const secret of [scan_id, id, '/scan', 'certsc_']) expect(text).not.toContain(secret);
    }
    await decide(id, 'suspend');
  });

  it('is a photograph or a PDF, or is refused with nothing left behind', async () => {
    const folder = join(market.dataDir, 'private', 'certificate-scans');
    const before = [readdirSync(folder).sort(), await scans()];
    const text = (of: string) => Buffer.from(of, 'latin1');
    const bomb = sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } });
    for (const [bytes, status] of [
      [Buffer.alloc(0), 400],
      [text('<svg onload="x()"/>'), 400],
      [text('<html><script>x()</script>'), 400],
      [text('PK\x03\x04'), 400],
      [text('\xff\xd8\xff\xe0'), 400],
      [text('%PDF-1.7 /JavaScript startxref %%EOF'), 400],
      [Buffer.concat([text('%PDF-1.7\nstartxref\n9\n%%EOF'), text('PK\x05\x06'), Buffer.alloc(18)]), 400],
      [await bomb.png({ compressionLevel: 9 }).toBuffer(), 400],
      [Buffer.alloc(13 * 1024 * 1024, 7), 413],
    ] as const) {
      refused(await mine.send('/seller/certificate-scans', bytes), status);
    }
    expect([readdirSync(folder).sort(), await scans()]).toEqual(before);
    const pdf = await provesGoods(stall, product.id, text('%PDF-1.7\nstartxref\n9\n%%EOF'));
    expect(pdf.scan).toBe('pdf');
    const response = await reviewer.fetch(`/province/certificates/${pdf.id}/scan`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await provesGoods(stall, product.id, PIXEL)).scan).toBe('webp');
  });

  const scans = async () =>
    (await database.rows<{ count: number }>('SELECT count(*)::int AS count FROM certificate_scan'))[0]!.count;
});
