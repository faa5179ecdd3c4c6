import type { SellerProductList } from '@cho-phien/backend/contract';
import { expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { officerOf, ownerOf, SellerDesk } from '../harness/desk';
import { Store } from '../harness/store';
import { REFUSED_FORM, visitorsOf } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('takedown', REFUSED_FORM);

it('goods that a shopper reports are taken down by an officer, answered for by their stall and sold again, without script', async () => {
  const [card] = (await store.goodsOfDifferentSellers(20)).slice(-1);
  const { desk } = await SellerDesk.of(market, card!.seller_slug);
  const path = `/seller/products?q=${encodeURIComponent(card!.title)}`;
  const { products } = (await desk.ask<SellerProductList>('GET', path)).ok();
  const product = products.find(({ slug }) => slug === card!.slug)!;
  const inShop = `${market.storefront}/san-pham/${card!.slug}`;

  const shopper = await somebody('shopper', false);
  await shopper.goTo(inShop);
  await shopper.see('report-product').click();
  await shopper.see('send-report').click();
  await shopper.see('error-summary').waitFor();
  await shopper.lookAt('refused');
  await shopper.page.locator('[name=claim]').fill('Trên bao bì ghi nơi sản xuất khác với trang này.');
  await shopper.see('send-report').click();
  await shopper.see('report-sent').waitFor();
  await shopper.lookAt('reported');

  const officer = await somebody('officer', false);
  await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
  await officer.goTo(`${market.admin}/tinh/go-san-pham`);
  const request = officer.see('takedown').filter({ hasText: card!.title });
  await officer.lookAt('waiting');
  await request.locator('summary').first().click();
  await request.locator('textarea').first().fill('Nhãn ghi sai nơi sản xuất, đề nghị sửa nhãn.');
  await request.getByTestId('order-takedown').click();
  await request.waitFor({ state: 'detached' });
  await officer.lookAt('taken-down');
  // Pages that were seen a moment ago are kept for some seconds.
  await waitUntil('the page to be gone', async () => (await shopper.page.goto(inShop))?.status() === 404);

  const seller = await somebody('seller', false);
  await new BackOffice(seller, market.admin).signIn(ownerOf(market, card!.seller_slug));
  await seller.goTo(`${market.admin}/gian-hang/san-pham/${product.id}`);
  await seller.see('takedown-notice').waitFor();
  expect(await seller.see('show-goods').count()).toBe(0);
  await seller.lookAt('told');
  await seller.see('answer-takedown').click();
  await seller.page.locator('#answer-loi').waitFor();
  await seller.page.locator('[name=answer]').fill('Gian hàng đã in lại nhãn đúng nơi sản xuất.');
  await seller.see('answer-takedown').click();
  await seller.lookAt('answered');

  await officer.goTo(`${market.admin}/tinh/go-san-pham?trang-thai=ordered`);
  expect(await request.innerText()).toContain('in lại nhãn');
  await request.locator('summary').click();
  await request.locator('textarea').fill('Nhãn mới đã đúng nơi sản xuất.');
  await officer.lookAt('lifting');
  await request.getByTestId('lift-takedown').click();
  await request.waitFor({ state: 'detached' });
  await waitUntil('the page to be back', async () => (await shopper.page.goto(inShop))?.status() === 200);
  await seller.page.reload();
  await seller.see('hide-goods').waitFor();
});

it('an officer enters what an authority asks for', async () => {
  const [card] = (await store.goodsOfDifferentSellers(21)).slice(-1);
  const officer = await somebody('reviewer');
  await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
  await officer.goTo(`${market.admin}/tinh/go-san-pham`);
  await officer.see('enter-takedown').click();
  await officer.page.locator('[name=product_slug]').fill(`${market.storefront}/san-pham/${card!.slug}`);
  await officer.page.locator('[name=claim]').fill('Đề nghị gỡ do công bố sản phẩm đã hết hiệu lực.');
  await officer.see('save-takedown').click();
  await officer.page.locator('#requester-loi').waitFor();
  await officer.lookAt('refused');
  await officer.page.locator('[name=requester]').fill('Sở Công Thương');
  await officer.page.locator('[name=document]').fill('45/SCT-QLTM');
  await officer.see('save-takedown').click();
  const request = officer.see('takedown').filter({ hasText: '45/SCT-QLTM' });
  await request.waitFor();
  await request.locator('summary').last().click();
  await request.locator('textarea').last().fill('Công bố đã được gia hạn, không phải gỡ.');
  await request.getByTestId('dismiss-takedown').click();
  await request.waitFor({ state: 'detached' });
  await officer.lookAt('dismissed');
});
