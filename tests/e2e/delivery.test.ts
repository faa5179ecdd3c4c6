import type { SellerDelivery } from '@cho-phien/backend/contract';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { ownerOf, SellerDesk } from '../harness/desk';
import { Shop } from '../harness/shop';
import { LOC_NINH, Store } from '../harness/store';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('delivery', REFUSED_FORM);

/** A ward of today, and a commune of before that became part of it. */
const LOC_NINH_OF_OLD = 'loc thai';

let tidyUp = async (): Promise<void> => undefined;

afterAll(() => tidyUp());

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a zone of delivery $name', ({ javaScript }) => {
  it('is made on a phone by a former name, and met by a shopper', async () => {
    const name = javaScript ? 'Quanh Lộc Ninh' : 'Gần Lộc Ninh';
    const [card] = (await store.goodsOfDifferentSellers(6, { sort: 'price_desc' })).slice(-1);
    const desk = await SellerDesk.of(market, card!.seller_slug);
    const zones = async () => (await desk.desk.ask<SellerDelivery>('GET', '/seller/delivery')).ok().zones;
    tidyUp = async () => {
      for (const zone of await zones()) {
        if (zone.name === name) await desk.desk.ask('POST', `/seller/delivery/zones/${zone.id}/remove`);
      }
    };

    const seller = await somebody('seller', javaScript);
    const { page } = seller;
    await new BackOffice(seller, market.admin).signIn(ownerOf(market, card!.seller_slug));
    await seller.goTo(`${market.admin}/gian-hang/giao-hang`);
    expect(await page.locator('nav [aria-current=page]').innerText()).toBe('Sản phẩm');
    await seller.lookAt('zones');
    await seller.see('add-zone').click();
    await page.locator('[name=name]').fill(name);
    await page.locator('[name=fee]').fill('mười nghìn');
    await page.locator('[name=free_from]').fill('900.000.000');
    await page.locator('[name=find_place]').fill(LOC_NINH_OF_OLD);
    await seller.see('find-commune').click();
    await page.locator(`[name=commune][value="${LOC_NINH.commune_code}"]`).check();
    await seller.lookAt('found');
    await seller.see('save-zone').click();
    await page.locator('#fee-loi').waitFor();
    expect(await page.locator('[name=name]').inputValue()).toBe(name);
    expect(await page.locator(`[name=commune][value="${LOC_NINH.commune_code}"]`).isChecked()).toBe(true);
    await seller.lookAt('refused');
    await page.locator('[name=fee]').fill('10.000');
    await seller.see('save-zone').click();
    await page.locator(`[data-testid=zone][data-name="${name}"]`).waitFor();
    await seller.lookAt('saved');

    await page.getByRole('link', { name: 'Sửa nơi nhận hàng' }).click();
    await page.locator('[name="open.1"]').check();
    await page.locator('[name="from.1"]').fill('17:00');
    await page.locator('[name="to.1"]').fill('08:00');
    await seller.see('save-pickup').click();
    await page.locator('#gio-1-loi').waitFor();
    await seller.lookAt('pickup-refused');
    await page.locator('[name="from.1"]').fill('07:30');
    await page.locator('[name=enabled]').check();
    await seller.see('save-pickup').click();
    await page.locator('[data-testid=pickup-state][data-state=on]').waitFor();

    const buyer = await somebody('buyer', javaScript);
    const shop = new Shop(buyer, market.storefront);
    await buyer.goTo(`${market.storefront}/san-pham/${card!.slug}`);
    expect(await buyer.see('delivery-promise').innerText()).toContain(name);
    await buyer.lookAt('product');
    await shop.addToBasket(1);
    await shop.openBasket();
    await shop.openCheckout();
    await shop.fillIn({
      name: 'Nguyễn Thị Lan',
      phone: '0912345670',
      commune: LOC_NINH.commune_code,
      street: 'Ấp 3',
    });
    const choices = await buyer.page.locator('main form').first().innerText();
    expect(choices).toContain(name);
    expect(choices).toContain('07:30–08:00');
    await buyer.lookAt('checkout');
    await buyer.page.locator('label', { hasText: 'Nhận tại gian hàng' }).locator('input').check();
    await shop.tellStall(0, 'Chiều tôi ghé');
    const refresh = buyer.page.locator('button[name=intent][value=refresh]:visible');
    if (!javaScript) await refresh.click();
    await shop.placeOrder();
    expect(await buyer.see('pickup-place').innerText()).toContain('07:30–08:00');
    await buyer.lookAt('order');
    await tidyUp();
  });
});

it('leaves a stall that does not deliver there out, and orders from the others, without a script', async () => {
  const [far, near] = (await store.goodsOfDifferentSellers(7, { sort: 'price_desc' })).slice(-2);
  const desk = await SellerDesk.of(market, far!.seller_slug);
  const { zones, pickup } = (await desk.desk.ask<SellerDelivery>('GET', '/seller/delivery')).ok();
  const turn = async (enabled: boolean) => {
    for (const { id, reach, ...terms } of zones) {
      if (reach.kind === 'communes') continue;
      const wanted = reach.kind === 'province' ? { kind: reach.kind, province: reach.province.code } : reach;
      const body = { ...terms, reach: wanted, enabled };
      (await desk.desk.ask('POST', `/seller/delivery/zones/${id}`, body)).ok();
    }
    const body = { ...pickup, enabled: enabled && pickup.enabled };
    (await desk.desk.ask('POST', '/seller/delivery/pickup', body)).ok();
  };
  tidyUp = () => turn(true);
  const around = { name: 'Nơi khác', fee: 0, free_from: null, days_min: 1, days_max: 1, enabled: true };
  const elsewhere = { ...around, reach: { kind: 'communes', communes: ['00004'] } };
  const made = await desk.desk.ask<SellerDelivery>('POST', '/seller/delivery/zones', elsewhere);
  const zone = made.ok().zones.find(({ name }) => name === around.name);
  await turn(false);

  const buyer = await somebody('far', false);
  const shop = new Shop(buyer, market.storefront);
  for (const [index, card] of [far, near].entries()) {
    await buyer.goTo(`${market.storefront}/san-pham/${card!.slug}`);
    await shop.addToBasket(index + 1);
  }
  await shop.openBasket();
  await shop.openCheckout();
  await shop.fillIn({
    name: 'Nguyễn Thị Lan',
    phone: '0912345671',
    commune: LOC_NINH.commune_code,
    street: 'Ấp 3',
  });
  expect(await buyer.see('not-reached').innerText()).toContain('chưa giao tới phường Lộc Ninh, Đồng Nai');
  await buyer.see('place-order').click();
  await buyer.see('error-summary').waitFor();
  await buyer.lookAt('not-reached');
  await buyer.see('leave-out-stall').click();
  await buyer.see('not-reached').waitFor({ state: 'detached' });
  expect(await buyer.page.locator('[name=phone]').inputValue()).toBe('0912345671');
  const elsewhereInTheShop = await buyer.page.context().newPage();
  await elsewhereInTheShop.goto(market.storefront);
  await elsewhereInTheShop.getByRole('link', { name: 'Giỏ hàng, 1 món' }).first().waitFor();
  await shop.placeOrder();
  await turn(true);
  await desk.desk.ask('POST', `/seller/delivery/zones/${zone!.id}/remove`);
});
