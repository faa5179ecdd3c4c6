import type { OpeningForm } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { Applicant, newPersonalId } from '../harness/applicant';
import { BackOffice } from '../harness/back-office';
import { officerOf, PIXEL } from '../harness/desk';
import { largePhoto } from '../harness/large-photo';
import { newPhone, readCode } from '../harness/shopper-account';
import { Store } from '../harness/store';
import type { Visitor } from '../harness/visitor';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('opening', REFUSED_FORM);

const FOUND_WITHIN_MS = 5_000;

async function signsInByPhone({ page, see }: Pick<Visitor, 'page' | 'see'>, phone: string): Promise<void> {
  await page.locator('[name=phone]').fill(phone);
  await see('send-code').click();
  // Only then the newest code is there.
  await page.locator('[name=code]').waitFor();
  await page.locator('[name=code]').fill(await readCode(store, phone));
  await see('enter-code').click();
}

/** Fills in the step that is shown, and goes on. */
async function answers(visitor: Visitor, requirement: string, given: Record<string, string>): Promise<void> {
  const { page } = visitor;
  await page.waitForURL(`**/mo-gian-hang/${requirement}`);
  for (const [name, value] of Object.entries(given)) {
    const field = page.locator(`[name=${name}]`);
    const isList = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isList ? field.selectOption(value) : field.fill(value));
  }
  await visitor.lookAt(requirement);
  await visitor.see('save-step').click();
}

/** Somebody with a phone, as Playwright hands it around. */
const eyes = (visitor: Visitor) => ({ page: visitor.page, see: (id: string) => visitor.see(id) });

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a household $name', ({ javaScript }) => {
  it('opens a stall from a phone, is let in by an officer, and sells to a shopper', async () => {
    const who = javaScript ? 'Điểu Thị Mai' : 'Điểu Thị Xuân';
    const stall = javaScript ? 'Vườn điều nhà Mai' : 'Vườn điều nhà Xuân';
    const phone = newPhone();
    const photo = await largePhoto();
    const seller = await somebody('seller', javaScript);
    const { page } = seller;

    await seller.goTo(market.storefront);
    expect(await seller.see('open-stall').getAttribute('href')).toBe(`${market.admin}/mo-gian-hang`);
    await seller.goTo(`${market.admin}/mo-gian-hang`);
    await seller.lookAt('welcome');
    await seller.see('begin-by-phone').click();
    await seller.see('send-code').waitFor();
    await seller.lookAt('phone');
    await signsInByPhone(eyes(seller), phone);
    await page.locator('[name=name]').fill(who);
    await seller.lookAt('name');
    await seller.see('send-name').click();
    await seller.see('choose-kind').waitFor();
    await seller.lookAt('kind');
    await seller.see('choose-kind').click();
    await seller.see('step-identity').waitFor();
    await seller.lookAt('checklist');
    await seller.see('step-identity').click();

    const taxCode = newPersonalId();
    await answers(seller, 'phap-ly', { legal_name: `Hộ kinh doanh ${who}`, tax_code: '0100109106' });
    await page.locator('#tax_code-loi').waitFor();
    expect(await page.locator('[name=legal_name]').inputValue()).toBe(`Hộ kinh doanh ${who}`);
    await seller.lookAt('refused');
    await answers(seller, 'phap-ly', { tax_code: taxCode });
    await answers(seller, 'dai-dien', { representative: who, birth_date: '1985-03-08' });

    await page.waitForURL('**/mo-gian-hang/giay-to');
    await page.locator('#registration').setInputFiles(photo);
    await seller.see('send-registration').click();
    await seller.see('paper').waitFor();
    await seller.lookAt('giay-to');
    await seller.see('save-step').click();

    // The rest is filled in on another device.
    const form = (
      await (await Applicant.byPhone(market, who, phone)).desk.ask<OpeningForm>('GET', '/seller/opening-form')
    ).ok();
    const tablet = await somebody('tablet', javaScript);
    await tablet.goTo(`${market.admin}/dang-nhap/dien-thoai?tiep=%2Fmo-gian-hang%2Fdia-chi`);
    await signsInByPhone(eyes(tablet), phone);
    await answers(tablet, 'dia-chi', { commune_code: form.communes[0]!.code, street: 'Thôn 3, tổ 5' });
    await answers(tablet, 'lien-he', { phone });
    await answers(tablet, 'tai-khoan', {
      bank_bin: form.banks[0]!.bin,
      bank_account: newPersonalId(),
      bank_holder: who,
    });
    await tablet.page.locator('#bank_holder-loi').waitFor();
    await answers(tablet, 'tai-khoan', { bank_holder: `HKD ${who}` });
    await answers(tablet, 'hang-ban', {
      name: stall,
      category: 'hat-dieu-rang-muoi',
      province_fee: '20.000',
    });
    await tablet.page.waitForURL('**/mo-gian-hang/dieu-khoan');
    await tablet.page.locator('[name=accept]').check();
    await tablet.lookAt('dieu-khoan');
    await tablet.see('save-step').click();
    await tablet.see('submit-opening').waitFor();
    await tablet.lookAt('whole');
    await tablet.see('submit-opening').click();
    await tablet.page.locator('[data-testid=opening][data-state=submitted]').waitFor();
    await tablet.lookAt('submitted');

    const officer = await somebody('officer', javaScript);
    await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
    await officer.goTo(`${market.admin}/tinh/mo-gian-hang`);
    await officer.lookAt('queue');
    await officer.see('opening-row').filter({ hasText: stall }).getByRole('link').click();
    await officer.page.waitForURL(/\/tinh\/mo-gian-hang\/.+/);
    const scan = officer.see('paper').locator('img');
    await scan.scrollIntoViewIfNeeded();
    await waitUntil('the paper to show', () =>
      scan.evaluate((image) => (image as HTMLImageElement).naturalWidth > 1000),
    );
    expect(await officer.page.locator('[data-field=tax_code]').innerText()).toBe(taxCode);
    await officer.lookAt('review');
    await officer.see('open-ask').click();
    await officer.page.locator('[name="ask:street"]').fill('Thiếu tên ấp, bạn ghi thêm.');
    await officer.lookAt('asking');
    await officer.see('ask-back').click();
    await officer.page.locator('[data-testid=opening][data-state=asked_back]').waitFor();

    await seller.goTo(`${market.admin}/mo-gian-hang`);
    await seller.lookAt('asked-back');
    await seller.see('step-place').click();
    await page.getByText('Thiếu tên ấp').waitFor();
    await answers(seller, 'dia-chi', { street: 'Ấp Bù Xia, tổ 5' });
    await seller.see('submit-opening').click();
    await page.locator('[data-testid=opening][data-state=submitted]').waitFor();

    await officer.goTo(officer.page.url());
    await officer.page.locator('[name=identity_checked]').check();
    await officer.see('approve-opening').click();
    await officer.page.locator('[data-testid=opening][data-state=approved]').waitFor();
    await officer.lookAt('approved');

    await page.reload();
    await seller.see('to-stall').waitFor();
    await seller.lookAt('approved');
    await seller.see('to-stall').click();
    await seller.see('add-product').click();
    const goods = `Hạt điều rang ${who}`;
    await page.locator(`[data-testid=goods-form][data-live=${javaScript}]`).waitFor();
    await seller.see('take-photo').setInputFiles(photo);
    if (!javaScript) await seller.see('upload-photos').click();
    await seller.see('photo').first().waitFor();
    for (const [name, value] of [
      ['name', goods],
      ['unit', 'gói'],
      ['variants.0.content', '500'],
      ['variants.0.price', '125.000'],
      ['variants.0.stock', '40'],
      ['storage', 'Nơi khô ráo'],
      ['shelf_life_days', '180'],
    ] as const) {
      await page.locator(`[name="${name}"]`).fill(value);
    }
    await page.locator('[name=category]').selectOption('hat-dieu-rang-muoi');
    if (!javaScript) await seller.see('publish-goods').click();
    await page.locator('[name=ingredients]').fill('Hạt điều, muối');
    if (javaScript) await seller.see('saving').getByText('Đủ thông tin').waitFor();
    await seller.see('publish-goods').click();
    await seller.see('published').waitFor();
    const slug = (await seller.see('see-on-market').getAttribute('href'))?.split('/').at(-1) ?? '';
    await waitUntil(
      `a shopper to find ${goods}`,
      async () => (await store.search({ q: goods })).hits.some((hit) => hit.slug === slug),
      FOUND_WITHIN_MS,
    );
    const shopper = await somebody('shopper', javaScript);
    await shopper.goTo(`${market.storefront}/san-pham/${slug}`);
    expect(await shopper.page.locator('main').innerText()).toContain(stall);
    await shopper.see('add-to-basket').waitFor();
    await shopper.lookAt('product');
  });
});

it('who files with the tax code of a stall is shown beside it, and told why when refused', async () => {
  const slug = market.signIns.find(({ seller_slug }) => seller_slug)!.seller_slug!;
  const twin = await Applicant.byPhone(market, 'Người Trùng');
  const { id } = await twin.begins('cooperative');
  const page = (
    await store.ask<{ tax_code: string; legal_name: string }>('GET', `/store/sellers/${slug}`)
  ).ok();
  const form = (await twin.desk.ask<OpeningForm>('GET', '/seller/opening-form')).ok();
  const { birth_date: _birth, ...filled } = twin.answers(form);
  const kind = page.tax_code.length === 12 ? 'household' : 'enterprise';
  await twin.desk.ask('POST', `/seller/openings/${id}`, {
    kind,
    answers: {
      ...filled,
      birth_date: '1980-01-01',
      vat_method: 'direct',
      tax_code: page.tax_code,
      legal_name: page.legal_name,
      bank_holder: page.legal_name,
      name: 'Gian hàng trùng',
    },
  });
  await twin.sends(id, 'registration', PIXEL);
  await twin.desk.ask('POST', `/seller/openings/${id}/terms`, { version: '2026-07' });
  (await twin.submits(id)).ok();

  const officer = await somebody('refuser');
  await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
  await officer.goTo(`${market.admin}/tinh/mo-gian-hang/${id}`);
  await officer.see('twins').getByText('Trùng mã số thuế').waitFor();
  await officer.page.locator('summary', { hasText: 'Không duyệt' }).click();
  const reason = officer.page.locator('textarea[name=reason]');
  await reason.fill('Trùng.');
  await reason.evaluate((field: HTMLTextAreaElement) => field.form?.setAttribute('novalidate', ''));
  await officer.see('refuse-opening').click();
  await officer.page.locator('[aria-invalid=true]').waitFor();
  expect(await reason.inputValue()).toBe('Trùng.');
  await reason.fill('Mã số thuế này là của gian hàng đang bán.');
  for (const width of [360, 1280]) {
    await officer.page.setViewportSize({ width, height: 900 });
    await officer.lookAt(`refusing-${width}`);
  }
  await officer.see('refuse-opening').click();
  await officer.page.locator('[data-testid=opening][data-state=refused]').waitFor();
});
