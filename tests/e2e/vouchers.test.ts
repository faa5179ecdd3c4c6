import { describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { ownerOf, SellerDesk } from '../harness/desk';
import { dong, Shop } from '../harness/shop';
import { LOC_NINH, Store } from '../harness/store';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);

const somebody = visitorsOf('vouchers', REFUSED_FORM);

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a voucher $name', ({ javaScript }) => {
  it('is made by a stall, taken by a shopper, and counted; stopped, it is asked about', async () => {
    const code = javaScript ? 'MUAVAI-10' : 'MUAVAI-11';
    const [card] = await store.goodsOfDifferentSellers(1, { sort: 'price_desc' });
    const desk = await SellerDesk.of(market, card!.seller_slug);
    await desk.leavesOnShelf(card!.single_variant_id!, 20);

    const seller = await somebody('seller', javaScript);
    await new BackOffice(seller, market.admin).signIn(ownerOf(market, card!.seller_slug));
    await seller.goTo(`${market.admin}/gian-hang/phieu-giam-gia`);
    await seller.page.locator('[name=code]').fill(code.toLowerCase());
    await seller.page.locator('[name=value]').fill('nhiều');
    await seller.page.locator('[name=ends_on]').fill('2099-12-31');
    await seller.see('make-voucher').click();
    await seller.page.locator('#value-loi').waitFor();
    expect(await seller.page.locator('[name=code]').inputValue()).toBe(code.toLowerCase());
    await seller.lookAt('refused');
    await seller.page.locator('[name=value]').fill('10%');
    await seller.see('make-voucher').click();
    const made = seller.page.locator(`[data-testid=voucher][data-code="${code}"]`);
    await made.waitFor();
    expect(await made.getAttribute('data-state')).toBe('running');
    await seller.lookAt('made');

    const buyer = await somebody('buyer', javaScript);
    const { page } = buyer;
    const shop = new Shop(buyer, market.storefront);
    await buyer.goTo(`${market.storefront}/san-pham/${card!.slug}`);
    const price = await shop.shownPrice();
    await shop.addToBasket(1);
    await shop.openBasket();
    await page.locator('[name=voucher_code]').fill('KHONG-CO');
    await buyer.see('take-voucher').click();
    await page.locator('#voucher_code-loi').waitFor();
    await buyer.lookAt('unknown');
    await page.locator('[name=voucher_code]').fill(code.toLowerCase());
    await buyer.see('take-voucher').click();
    await page.locator(`[data-testid=voucher][data-code="${code}"]`).waitFor();
    const off = Math.round(price / 10);
    expect(dong(await buyer.see('basket-discounted').innerText())).toBe(price - off);
    await buyer.lookAt('taken');

    await shop.openCheckout();
    await shop.fillIn({
      name: 'Nguyễn Thị Lan',
      phone: '0912345679',
      commune: LOC_NINH.commune_code,
      street: LOC_NINH.street,
    });
    const total = await shop.shownTotal();
    await buyer.lookAt('checkout');

    // The stall stops it meanwhile: nothing is placed, the shopper sees the new total first.
    await made.getByTestId('stop-voucher').click();
    await seller.page.locator(`[data-testid=voucher][data-code="${code}"][data-state=stopped]`).waitFor();
    await buyer.see('place-order').click();
    await buyer.see('error-summary').waitFor();
    expect(await page.locator('[name=name]').inputValue()).toBe('Nguyễn Thị Lan');
    expect(await shop.shownTotal()).toBe(total + off);
    expect(await buyer.see('voucher').getAttribute('data-problem')).toBe('stopped');
    await buyer.lookAt('stopped');

    // Another one takes its place, at the checkout itself.
    const again = `${code}B`;
    (await desk.givesVoucher({ code: again, kind: 'fixed', value: 5_000 })).ok();
    await buyer.see('voucher').getByRole('button').click();
    await buyer.see('voucher').waitFor({ state: 'detached' });
    await page.locator('[name=voucher_code]').fill(again);
    await buyer.see('take-voucher').click();
    await page.locator(`[data-testid=voucher][data-code="${again}"]`).waitFor();
    expect(await page.locator('[name=name]').inputValue()).toBe('Nguyễn Thị Lan');
    expect(await shop.shownTotal()).toBe(total + off - 5_000);
    const placed = await shop.placeOrder();
    expect(placed).toMatch(/^CP-/);
    expect(dong(await buyer.see('order-total').innerText())).toBe(total + off - 5_000);
    await buyer.lookAt('order');
    await seller.goTo(`${market.admin}/gian-hang/phieu-giam-gia`);
    const counted = seller.page.locator(`[data-testid=voucher][data-code="${again}"]`);
    expect(await counted.innerText()).toContain('1 lượt');
    await seller.lookAt('counted');
  });
});
