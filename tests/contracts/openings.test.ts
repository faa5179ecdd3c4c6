import type {
  GoodsDraftList,
  MailboxMessage,
  Me,
  Opening,
  OpeningForm,
  OpeningList,
  ProvinceOpening,
  ProvinceOpeningList,
  SellerDelivery,
  SellerPage,
} from '@cho-phien/backend/contract';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { Applicant, newPersonalId, signInFirst } from '../harness/applicant';
import { Desk, PIXEL, ProvinceDesk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { newPhone, ShopperAccount } from '../harness/shopper-account';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);

let reviewer: Desk;
beforeAll(async () => {
  reviewer = (await ProvinceDesk.of(market, 'reviewer')).desk;
});

const approve = (id: string, identity_checked = true) =>
  reviewer.ask<ProvinceOpening>('POST', `/province/openings/${id}/approve`, { identity_checked });
const opened = async (applicant: Applicant, change = {}): Promise<Opening> => {
  const id = await applicant.fillsIn(change);
  (await applicant.submits(id)).ok();
  (await approve(id)).ok();
  return (await applicant.desk.ask<Opening>('GET', `/seller/openings/${id}`)).ok();
};
const told = (phone: string, words: string) =>
  waitUntil(
    `a message that says “${words}”`,
    async () => {
      const path = `/store/mailbox?to=${encodeURIComponent(`+84${phone.slice(1)}`)}`;
      const { messages } = (await store.ask<{ messages: MailboxMessage[] }>('GET', path)).ok();
      return messages.some(({ text }) => text.includes(words));
    },
    30_000,
  );
const refused = (answer: Answer<unknown>, status: number) => {
  expect(answer.status, answer.text).toBe(status);
  expectRefusal(answer);
};

describe('who signs up to sell', () => {
  it('is nobody until there is a name, then a member of no stall', async () => {
    const phone = newPhone();
    const nobody = Desk.with(market.backend, await signInFirst(market, phone));
    for (const path of ['/seller/openings', '/seller/opening-form', '/seller/me', '/seller/orders']) {
      refused(await nobody.ask('GET', path), 401);
    }
    refused(await nobody.ask('POST', '/seller/members', { name: '' }), 400);
    const member = await Applicant.byPhone(market, 'Nguyễn Thị Hoa', phone);
    expect((await member.desk.ask<OpeningList>('GET', '/seller/openings')).ok().openings).toEqual([]);
    for (const path of ['/seller/me', '/seller/orders', '/seller/delivery']) {
      const answer = await member.desk.ask('GET', path);
      expect(answer).toMatchObject({ status: 403, body: { code: 'no_membership' } });
    }
    refused(await member.desk.ask('GET', '/province/openings'), 401);
  });

  it('is the same member each time, and the same person as shopper', async () => {
    const phone = newPhone();
    const first = await Applicant.byPhone(market, 'Nguyễn Thị Hoa', phone);
    const { id } = await first.begins();
    const again = await Applicant.byPhone(market, 'Tên khác', phone);
    expect((await again.begins('cooperative')).id).toBe(id);
    const shopper = await ShopperAccount.byPhone(market, phone);
    expect((await shopper.ask('GET', '/store/account')).status).toBe(200);
    expect((await again.desk.ask('GET', `/seller/openings/${id}`)).status).toBe(200);
  });

  it('by e-mail needs no phone', async () => {
    const body = { email: `hoa-${newPersonalId()}@example.vn`, password: 'mat-khau-dai' };
    const post = (path: string, headers = {}) =>
      Answer.to<{ token: string }>(`${market.backend}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const first = Desk.with(market.backend, (await post('/auth/member/emailpass/register')).ok().token);
    (await first.ask('POST', '/seller/members', { name: 'Nguyễn Thị Hoa' })).ok();
    const member = Desk.with(market.backend, (await post('/auth/member/emailpass')).ok().token);
    expect((await member.ask('GET', '/seller/openings')).status).toBe(200);
  });
});

describe('the opening of a stall', () => {
  it('keeps each answer by itself, goes on elsewhere, and says what lacks', async () => {
    const phone = newPhone();
    const here = await Applicant.byPhone(market, 'Nguyễn Thị Hoa', phone);
    const { id, steps } = await here.begins();
    expect(steps.map(({ state }) => state)).toEqual(Array(8).fill('open'));
    await here.saves(id, { legal_name: 'Hộ kinh doanh Nguyễn Thị Hoa' });
    await here.saves(id, { tax_code: '0100109106' });
    const there = await Applicant.byPhone(market, 'Nguyễn Thị Hoa', phone);
    const found = (await there.desk.ask<Opening>('GET', `/seller/openings/${id}`)).ok();
    expect(found.answers).toEqual({
      legal_name: 'Hộ kinh doanh Nguyễn Thị Hoa',
      tax_code: '0100109106',
    });
    expect(found.steps[0]).toMatchObject({ state: 'wrong', problems: [{ field: 'tax_code' }] });
    const early = await there.submits(id);
    expect(early).toMatchObject({ status: 400, body: { code: 'opening_incomplete' } });
    expect((early.body as { fields: { field: string }[] }).fields.map(({ field }) => field)).toContain(
      'terms',
    );
    refused(await here.saves(id, { answer: 'x' } as never), 400);
    refused(await here.desk.ask('POST', `/seller/openings/${id}/terms`, { version: '1999' }), 409);
  });

  it('becomes a stall of its person that can sell at once, with a namesake too', async () => {
    const hoa = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const one = await opened(hoa);
    expect(one).toMatchObject({ state: 'approved', seller: { name: 'Vườn cô Hoa' } });
    const me = (await hoa.desk.ask<Me>('GET', '/seller/me')).ok();
    expect(me).toMatchObject({
      member: { name: 'Nguyễn Thị Hoa', role: 'owner' },
      seller: { slug: one.seller!.slug, state: 'active' },
    });
    const { zones } = (await hoa.desk.ask<SellerDelivery>('GET', '/seller/delivery')).ok();
    expect(zones).toMatchObject([{ fee: 25_000, enabled: true, reach: { kind: 'province' } }]);
    expect((await hoa.desk.ask<GoodsDraftList>('POST', '/seller/product-drafts')).status).toBe(201);
    const page = (await store.ask<SellerPage>('GET', `/store/sellers/${one.seller!.slug}`)).ok();
    expect(page).toMatchObject({ name: 'Vườn cô Hoa', legal_name: 'Hộ kinh doanh Nguyễn Thị Hoa' });
    const namesake = await opened(await Applicant.byPhone(market, 'Trần Thị Hoa'));
    expect(namesake.seller!.slug).not.toBe(one.seller!.slug);
    await told(hoa.phone, 'đã được duyệt và mở');
    // An approved one is over: the same person may open another stall.
    expect((await hoa.begins()).id).not.toBe(one.id);
  });

  it('is opened once when two officers approve it at once', async () => {
    const hoa = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const id = await hoa.fillsIn();
    (await hoa.submits(id)).ok();
    const both = await Promise.all([approve(id), approve(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    refused(await reviewer.ask('POST', `/province/openings/${id}/refuse`, { reason: 'Đổi ý rồi nhé.' }), 409);
  });

  it('is asked back by field, answered, and refused with a reason that its person is told', async () => {
    const hoa = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const id = await hoa.fillsIn();
    (await hoa.submits(id)).ok();
    refused(await hoa.saves(id, { name: 'Tên khác' }), 409);
    refused(await hoa.sends(id, 'other'), 409);
    refused(await approve(id, false), 400);
    const ask = (fields: object) =>
      reviewer.ask<ProvinceOpening>('POST', `/province/openings/${id}/ask-back`, { fields });
    refused(await ask({}), 400);
    refused(await ask({ password: 'Cho tôi xem.' }), 400);
    (await ask({ registration: 'Ảnh mờ, không đọc được số.', street: 'Thiếu tên thôn.' })).ok();
    await told(hoa.phone, 'cần bổ sung');
    const asked = (await hoa.desk.ask<Opening>('GET', `/seller/openings/${id}`)).ok();
    expect(asked).toMatchObject({ state: 'asked_back', asked: { street: 'Thiếu tên thôn.' } });
    expect(
      asked.steps.filter(({ state }) => state === 'asked').map(({ requirement }) => requirement),
    ).toEqual(['papers', 'place']);
    (await hoa.saves(id, { street: 'Thôn Bù Xia, tổ 2' })).ok();
    (await hoa.submits(id)).ok();
    const again = (await reviewer.ask<ProvinceOpening>('GET', `/province/openings/${id}`)).ok();
    expect(again).toMatchObject({ state: 'submitted', filed: { street: 'Thôn Bù Xia, tổ 2' }, asked: {} });
    expect(again.events.map(({ event }) => event)).toEqual(['submit', 'ask_back', 'submit', 'begin']);
    const reason = 'Giấy đăng ký đã bị thu hồi.';
    (await reviewer.ask('POST', `/province/openings/${id}/refuse`, { reason })).ok();
    await told(hoa.phone, reason);
    expect((await hoa.desk.ask<Opening>('GET', `/seller/openings/${id}`)).ok().state).toBe('refused');
  });

  it('shows its twins to the officer who decides', async () => {
    const first = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const stall = await opened(first);
    const second = await Applicant.byPhone(market, 'Nguyễn Văn Hai');
    const { tax_code, bank_bin, bank_account } = stall.answers;
    const id = await second.fillsIn({
      tax_code: tax_code!,
      bank_bin: bank_bin!,
      bank_account: bank_account!,
    });
    (await second.submits(id)).ok();
    const third = await Applicant.byPhone(market, 'Nguyễn Văn Ba');
    const other = await third.fillsIn({ phone: second.phone });
    (await third.submits(other)).ok();
    const { twins } = (await reviewer.ask<ProvinceOpening>('GET', `/province/openings/${id}`)).ok();
    expect(twins.map(({ same, seller, opening }) => [same, seller?.slug ?? opening?.id])).toEqual([
      ['tax_code', stall.seller!.slug],
      ['bank_account', stall.seller!.slug],
      ['phone', other],
    ]);
    const { openings } = (await reviewer.ask<ProvinceOpeningList>('GET', '/province/openings')).ok();
    const places = [id, other].map((one) => openings.findIndex((row) => row.id === one));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
    expect(openings[places[0]!]).toMatchObject({ age_days: 0, kind: 'household' });
  });
});

describe('an opening and its papers', () => {
  it('are read by their person and by reviewers, and by nobody else', async () => {
    const hoa = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const id = await hoa.fillsIn();
    const { papers } = (await hoa.submits(id)).ok();
    const paper = papers[0]!.id;
    const own = [`/seller/openings/${id}`, `/seller/openings/${id}/papers/${paper}`];
    const official = [`/province/openings/${id}`, `/province/openings/${id}/papers/${paper}`];
    for (const path of own) expect((await hoa.desk.ask('GET', path)).status).toBe(200);
    for (const path of official) expect((await reviewer.ask('GET', path)).status).toBe(200);

    const stranger = await Applicant.byPhone(market, 'Người Lạ');
    const shopper = await ShopperAccount.byPhone(market, newPhone());
    const slug = market.signIns.find(({ seller_slug }) => seller_slug)!.seller_slug!;
    const stall = (await SellerDesk.of(market, slug)).desk;
    const viewer = (await ProvinceDesk.of(market, 'viewer')).desk;
    for (const path of own) {
      refused(await stranger.desk.ask('GET', path), 404);
      refused(await stall.ask('GET', path), 404);
      refused(await reviewer.ask('GET', path), 401);
      refused(await shopper.ask('GET', path), 401);
      refused(await Answer.to(`${market.backend}${path}`), 401);
    }
    for (const path of official) {
      refused(await viewer.ask('GET', path), 403);
      refused(await hoa.desk.ask('GET', path), 401);
      refused(await shopper.ask('GET', path), 401);
      refused(await Answer.to(`${market.backend}${path}`), 401);
    }
    for (const act of ['', '/submit', '/terms', `/papers/${paper}/remove`]) {
      const body = act === '/terms' ? { version: '2026-07' } : {};
      refused(await stranger.desk.ask('POST', `/seller/openings/${id}${act}`, body), 404);
    }
    refused(await stranger.sends(id, 'other'), 404);
    const mixed = await stranger.begins();
    refused(await stranger.desk.ask('GET', `/seller/openings/${mixed.id}/papers/${paper}`), 404);
    expect((await Answer.to(`${market.backend}/photos/${paper}/480.webp`)).status).toBe(404);
  });

  it('that were only begun are no business of the province', async () => {
    const { id } = await (await Applicant.byPhone(market, 'Nguyễn Thị Hoa')).begins();
    refused(await reviewer.ask('GET', `/province/openings/${id}`), 404);
  });

  it('are what they say, or refused with nothing left behind', async () => {
    const hoa = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const { id } = await hoa.begins();
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    refused(await hoa.sends(id, 'registration', Buffer.alloc(0)), 400);
    refused(await hoa.sends(id, 'registration', bytes('<svg onload="x()"/>')), 400);
    refused(await hoa.sends(id, 'registration', bytes('%PDF-1.7 /JavaScript startxref %%EOF')), 400);
    refused(await hoa.sends(id, 'registration', Buffer.alloc(13 * 1024 * 1024, 7)), 413);
    refused(await hoa.sends(id, 'khac' as never), 400);
    const kept = (await hoa.sends(id, 'registration', bytes('%PDF-1.7\nstartxref\n9\n%%EOF'))).ok();
    expect(kept.papers).toMatchObject([{ paper: 'registration', type: 'pdf', name: 'giay.png' }]);
    const [{ id: paper } = { id: '' }] = kept.papers;
    const after = await hoa.desk.ask<Opening>('POST', `/seller/openings/${id}/papers/${paper}/remove`, {});
    expect(after.ok().papers).toEqual([]);
    refused(await hoa.desk.ask('GET', `/seller/openings/${id}/papers/${paper}`), 404);
    for (let count = 0; count < 12; count++) (await hoa.sends(id, 'other', PIXEL)).ok();
    refused(await hoa.sends(id, 'other', PIXEL), 409);
  });

  it('have what can be chosen beside them', async () => {
    const hoa = await Applicant.byPhone(market, 'Nguyễn Thị Hoa');
    const form = (await hoa.desk.ask<OpeningForm>('GET', '/seller/opening-form')).ok();
    expect(form.communes.length).toBeGreaterThan(30);
    expect(form.banks.length).toBeGreaterThan(30);
    expect(form.categories.length).toBeGreaterThan(10);
  });
});
