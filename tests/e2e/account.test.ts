import { describe, expect, inject, it } from 'vitest';
import { Shop } from '../harness/shop';
import { newPhone, readCode } from '../harness/shopper-account';
import { aBuyer, LOC_NINH, Store } from '../harness/store';
import { visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);

// The browser says by itself that a wrong code was refused.
const somebody = visitorsOf('account', /\/dang-nhap.*status of 401/);

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a shopper’s account $name', ({ javaScript }) => {
  it('goes from a code over the address book to an order, and ends when its owner wishes', async () => {
    const phone = newPhone();
    const [goods] = await store.goodsOfDifferentSellers(1);
    const guest = await aBuyer(store)
      .wanting(goods!.single_variant_id!)
      .withPhone(phone)
      .payingBy('cod')
      .places();

    // The code comes to the mailbox, which stands for the phone.
    const shopper = await somebody('shopper', javaScript);
    const { page } = shopper;
    await shopper.goTo(`${market.storefront}/tai-khoan`);
    expect(new URL(page.url()).pathname).toBe('/dang-nhap');
    await shopper.lookAt('sign-in');
    await page.locator('[name=phone]').fill(phone);
    await shopper.see('send-code').click();
    await shopper.see('enter-code').waitFor();
    await shopper.lookAt('code');
    const reader = await somebody('phone', javaScript);
    await reader.goTo(`${market.storefront}/hop-thu`);
    await reader.lookAt('mailbox');
    const mail = reader.see('mail').filter({ hasText: phone.slice(-3) });
    const code = /\b\d{6}\b/.exec(await mail.filter({ hasText: 'mã đăng nhập' }).first().innerText())?.[0];
    await page.locator('[name=code]').fill('000000');
    await shopper.see('enter-code').click();
    await page.locator('[name=code][aria-invalid=true]').waitFor();
    await shopper.lookAt('wrong-code');
    await page.locator('[name=code]').fill(code ?? '');
    await shopper.see('enter-code').click();
    await page.waitForURL('**/tai-khoan');

    // What was bought as a guest with this phone is there.
    await page.getByTestId('my-order').filter({ hasText: guest.code }).waitFor();
    await shopper.lookAt('my-orders');

    // An address, found by what the commune was called before.
    await page.locator('a[href="/tai-khoan/dia-chi"]').click();
    await shopper.see('save-address').waitFor();
    await page.locator('[name=name]').fill('Nguyễn Thị Lan');
    await page.locator('[name=phone]').fill(phone);
    await page.locator('[name=street]').fill('Ấp 3, đường ĐT 756');
    await page.locator('summary', { hasText: 'tên cũ' }).click();
    await page.locator('[name=find_place]').fill('huyen loc ninh');
    await shopper.see('find-place').click();
    await shopper.see('found-place').first().waitFor();
    await shopper.lookAt('former-names');
    await page.locator(`[data-testid=found-place][value="pick:75:${LOC_NINH.commune_code}"]`).click();
    await page
      .locator(`[name=commune] option[value="${LOC_NINH.commune_code}"]:checked`)
      .waitFor({ state: 'attached' });
    expect(await page.locator('[name=street]').inputValue()).toBe('Ấp 3, đường ĐT 756');
    await shopper.see('save-address').click();
    await shopper.see('address').waitFor();
    await shopper.lookAt('address-book');

    // The basket goes from a computer to the phone by its link; the address is filled in.
    const computer = await somebody('computer', javaScript);
    const shop = new Shop(computer, market.storefront);
    await shop.enter();
    await shop.search(goods!.title);
    await shop.openProduct(goods!.slug);
    await shop.addToBasket(1);
    await shop.openBasket();
    await computer.page.locator('summary', { hasText: 'máy khác' }).click();
    await computer.lookAt('basket-elsewhere');
    const link = await computer.see('basket-link').getAttribute('href');
    await shopper.goTo(`${market.storefront}${link}`);
    await shopper.lookAt('resume');
    await shopper.see('resume-basket').click();
    await page.waitForURL('**/gio-hang');
    const phoneShop = new Shop(shopper, market.storefront);

    // A tablet that signs in has the same basket, with what was chosen there before; signed out, it has none.
    const [, other] = await store.goodsOfDifferentSellers(2);
    const tablet = await somebody('tablet', javaScript);
    const tabletShop = new Shop(tablet, market.storefront);
    await tablet.goTo(`${market.storefront}/san-pham/${other!.slug}`);
    await tabletShop.addToBasket(1);
    await tablet.goTo(`${market.storefront}/dang-nhap`);
    await tablet.page.locator('[name=phone]').fill(phone);
    await tablet.see('send-code').click();
    await tablet.see('enter-code').waitFor();
    const second = await waitUntil('a new code', async () => {
      const newest = await readCode(store, phone);
      return newest !== code && newest;
    });
    await tablet.page.locator('[name=code]').fill(second);
    await tablet.see('enter-code').click();
    await tablet.page.waitForURL('**/tai-khoan');
    await tablet.goTo(`${market.storefront}/gio-hang`);
    const onTablet = await tablet.page.locator('main').innerText();
    expect(onTablet).toContain(goods!.title);
    expect(onTablet).toContain(other!.title);
    await tablet.lookAt('basket-of-the-account');
    await page.reload();
    expect(await page.locator('main').innerText()).toContain(other!.title);
    await phoneShop.openCheckout();
    expect(await page.locator('[name=street]').inputValue()).toBe('Ấp 3, đường ĐT 756');
    expect(await page.locator('[name=commune]').inputValue()).toBe(LOC_NINH.commune_code);
    await page.locator('[name=street]').fill('chỗ khác');
    await shopper.see('use-address').first().click();
    await waitUntil(
      'the saved street',
      async () => (await page.locator('[name=street]').inputValue()) === 'Ấp 3, đường ĐT 756',
    );
    await shopper.lookAt('checkout');
    const placed = await phoneShop.placeOrder();

    // My orders has both, and opens them.
    await shopper.goTo(`${market.storefront}/tai-khoan`);
    await page.getByTestId('my-order').filter({ hasText: placed }).waitFor();
    await page.getByTestId('my-order').filter({ hasText: guest.code }).click();
    await page.waitForURL(`**/don-hang/${guest.code}`);
    expect(await phoneShop.orderStates()).toEqual(['to_pack']);

    // Away with it.
    await shopper.goTo(`${market.storefront}/tai-khoan/xoa`);
    await shopper.lookAt('close');
    await shopper.see('close-account').click();
    await page.waitForURL(`${market.storefront}/`);
    await shopper.goTo(`${market.storefront}/tai-khoan`);
    expect(new URL(page.url()).pathname).toBe('/dang-nhap');
  });
});
