import { createHash } from 'node:crypto';
import type {
  AgreementFile,
  ProvinceAgreements,
  ProvinceSellerList,
  SellerAgreements,
} from '@cho-phien/backend/contract';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { signsAgreement, unsignedStall } from '../harness/agreements';
import { Desk, ownerOf, ProvinceDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);

let slug: string;
let owner: Desk;
let reviewer: Desk;
let signed: SellerAgreements;

beforeAll(async () => {
  ({ slug } = await unsignedStall(market));
  owner = await Desk.signIn(market.backend, 'member', ownerOf(market, slug));
  reviewer = (await ProvinceDesk.of(market, 'reviewer')).desk;
  signed = await signsAgreement(store, owner);
});

async function download(desk: Desk, path: string): Promise<Buffer> {
  const response = await desk.fetch(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('cache-control')).toContain('no-store');
  return Buffer.from(await response.arrayBuffer());
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a signed agreement', () => {
  it('tells of demo data apart from what somebody signed', async () => {
    expect(signed.signed).toMatchObject([{ method: 'phone_code', test: true }]);
    const list = (await reviewer.ask<ProvinceSellerList>('GET', '/province/sellers')).ok();
    const demo = list.sellers.find((one) => one.agreement === 'signed' && one.slug !== slug);
    const path = `/province/agreements?seller=${demo!.slug}`;
    const { signed: made } = (await reviewer.ask<ProvinceAgreements>('GET', path)).ok();
    expect(made[0]!.signed_by.includes('dữ liệu mẫu')).toBe(made[0]!.method === 'demo');
  });

  it('comes to both sides as the same file, whose hash and words are what was signed', async () => {
    const [agreement] = signed.signed;
    const mine = await download(owner, `/seller/agreements/${agreement!.id}/pdf`);
    const theirs = await download(reviewer, `/province/agreements/${agreement!.id}/pdf`);
    expect(mine.equals(theirs)).toBe(true);
    expect(sha256(mine)).toBe(agreement!.sha256);
    expect(mine).toHaveLength(agreement!.bytes);
    const { text } = await extractText(new Uint8Array(mine), { mergePages: true });
    const read = text.normalize('NFC').replace(/\s+/g, ' ');
    for (const said of [signed.seller.name, agreement!.number, agreement!.consent, 'CHỨNG THƯ THỬ NGHIỆM']) {
      expect(read).toContain(said);
    }

    for (const [desk, door] of [
      [owner, 'seller'],
      [reviewer, 'province'],
    ] as const) {
      const path = (bytes: Buffer) => `/${door}/agreements/files/${sha256(bytes)}`;
      const known = (await desk.ask<AgreementFile>('GET', path(mine))).ok();
      expect(known).toMatchObject({ id: agreement!.id, seller: { slug }, signed_at: agreement!.signed_at });
      const changed = Buffer.from(mine);
      changed[100] = changed[100]! ^ 1;
      const unknown = await desk.ask('GET', path(changed));
      expect(unknown).toMatchObject({ status: 404, body: { code: 'agreement_file_unknown' } });
    }
  });

  it('stands at the desk of the province beside its stall, with the phone hidden', async () => {
    const seen = (await reviewer.ask<ProvinceAgreements>('GET', `/province/agreements?seller=${slug}`)).ok();
    expect(seen).toMatchObject({ state: 'signed', seller: { slug } });
    expect(seen.signed[0]!.phone).toMatch(/^0\d{3}•••\d{3}$/);
    const list = (
      await reviewer.ask<ProvinceSellerList>(
        'GET',
        `/province/sellers?q=${encodeURIComponent(seen.seller.name)}`,
      )
    ).ok();
    expect(list.sellers.find((one) => one.slug === slug)).toMatchObject({ agreement: 'signed' });
    const nobody = await reviewer.ask('GET', '/province/agreements?seller=khong-co');
    expect(nobody).toMatchObject({ status: 404 });
    expectRefusal(nobody);
  });

  it('is not signed twice, and refusals name the field', async () => {
    const { version } = signed.current;
    for (const [body, field] of [
      [{ version, accept: true, code: '12' }, 'code'],
      [{ version, accept: false, code: '123456' }, 'accept'],
      [{ accept: true, code: '123456' }, 'version'],
    ] as const) {
      const refused = await owner.ask('POST', '/seller/agreements', body);
      expect(refused).toMatchObject({ status: 400, body: { fields: [{ field }] } });
      expectRefusal(refused);
    }
    const again = await owner.ask('POST', '/seller/agreements', { version, accept: true, code: '123456' });
    expect(again).toMatchObject({ status: 409, body: { code: 'agreement_signed' } });
  });
});
