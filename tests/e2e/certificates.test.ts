import type { SellerProductList } from '@cho-phien/backend/contract';
import { expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { officerOf, ownerOf, SellerDesk } from '../harness/desk';
import { largePhoto } from '../harness/large-photo';
import { Store } from '../harness/store';
import type { Visitor } from '../harness/visitor';
import { REFUSED_FORM, visitorsOf } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('certificates', REFUSED_FORM);

const SHOWN_WITHIN_MS = 20_000;

/** What the certificates of the page say to a shopper. */
async function proofs(shopper: Visitor, slug: string): Promise<string> {
  await shopper.goTo(`${market.storefront}/san-pham/${slug}`);
  return shopper.page.locator('main').innerText();
}

it('a paper goes from a phone without script to an officer and to the shopper, and leaves again when it is suspended', async () => {
  const card = (await store.goodsOfDifferentSellers(40)).find(({ ocop_stars }) => ocop_stars === null);
  const { desk } = await SellerDesk.of(market, card!.seller_slug);
  const path = `/seller/products?q=${encodeURIComponent(card!.title)}`;
  const { products } = (await desk.ask<SellerProductList>('GET', path)).ok();
  const product = products.find(({ slug }) => slug === card!.slug);
  const number = '5678/QĐ-UBND';

  const seller = await somebody('seller', false);
  const { page } = seller;
  await new BackOffice(seller, market.admin).signIn(ownerOf(market, card!.seller_slug));
  await seller.goTo(`${market.admin}/gian-hang/chung-nhan`);
  await page.locator('[name=product_id]').selectOption(product!.id);
  await page.locator('[name=kind]').selectOption('ocop');
  await page.locator('[name=number]').fill(number);
  await page.locator('[name=issuer]').fill('Ủy ban nhân dân thành phố Đồng Nai');
  await page.locator('[name=issued_on]').fill('2026-06-01');
  await page.locator('[name=scan]').setInputFiles(await largePhoto('giay.jpg'));
  await seller.see('send-paper').click();
  await page.locator('#stars-loi').waitFor();
  expect(await page.locator('[name=number]').inputValue()).toBe(number);
  await seller.lookAt('refused');
  await page.locator('[name=stars]').selectOption('4');
  await seller.see('send-paper').click();
  const paper = seller.see('paper').filter({ hasText: number });
  await paper.locator('[data-state=pending]').waitFor();
  await seller.lookAt('pending');

  const shopper = await somebody('shopper');
  expect(await proofs(shopper, card!.slug)).not.toContain(number);

  const officer = await somebody('officer');
  await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
  await officer.goTo(`${market.admin}/tinh/chung-nhan`);
  const claim = officer.see('claim').filter({ hasText: number });
  const picture = claim.locator('img');
  await picture.scrollIntoViewIfNeeded();
  await waitUntil('the scan to show', () =>
    picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 1000),
  );
  await officer.lookAt('waiting');
  await claim.getByTestId('verify-claim').click();
  await claim.waitFor({ state: 'detached' });
  const says = await waitUntil(
    'the paper to show',
    async () => {
      const text = await proofs(shopper, card!.slug);
      return text.includes(number) && text;
    },
    SHOWN_WITHIN_MS,
  );
  expect(says).toContain('31/05/2029');
  await shopper.lookAt('shown');

  await officer.goTo(`${market.admin}/tinh/chung-nhan?trang-thai=verified`);
  await claim.locator('summary').click();
  await claim.locator('textarea').fill('Nơi cấp báo đã thu hồi giấy này.');
  await officer.lookAt('suspending');
  await claim.getByTestId('suspend-claim').click();
  await claim.waitFor({ state: 'detached' });
  await waitUntil(
    'the paper to be gone',
    async () => !(await proofs(shopper, card!.slug)).includes(number),
    SHOWN_WITHIN_MS,
  );
  await page.reload();
  await paper.locator('[data-state=suspended]').waitFor();
  expect(await paper.innerText()).toContain('đã thu hồi');
});
