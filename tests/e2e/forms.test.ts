import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { launchBrowser } from '../harness/browser';
import { Database } from '../harness/database';
import { ownerOf, SellerDesk } from '../harness/desk';
import { Shop } from '../harness/shop';
import { aBuyer, Store } from '../harness/store';
import { Visitor } from '../harness/visitor';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

/** A refused form is answered with a 4xx, which browsers write to the console. */
const REFUSED = /status of 4\d\d/;

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await database.close();
});

afterEach(async () => {
  const problems = visitor.problems.filter((problem) => !REFUSED.test(problem));
  await visitor.leave();
  expect(problems).toEqual([]);
});

describe.each([true, false])(
  'a form refuses what is wrong and keeps what was typed (scripts: %s)',
  (javaScript) => {
    beforeEach(async () => {
      visitor = await Visitor.open(browser, {
        name: `forms-${javaScript ? 'with' : 'without'}-JavaScript`,
        javaScript,
      });
    });

    const value = (name: string) => visitor.page.locator(`[name=${name}]`).inputValue();
    const placed = () => database.number('SELECT count(*) FROM checkout');

    it('checkout', async () => {
      const before = await placed();
      const shop = new Shop(visitor, market.storefront);
      const [card] = await store.goodsOfDifferentSellers(1);
      await visitor.goTo(`${market.storefront}/san-pham/${card!.slug}`);
      await shop.addToBasket(1);
      await shop.openBasket();
      await shop.openCheckout();
      await visitor.page.locator('[name=name]').fill('Trần Văn Bảy');
      await visitor.page.locator('[name=phone]').fill('09 không rõ');
      await visitor.page.locator('[name^="note:"]').fill('Gọi trước khi giao');
      await visitor.see('place-order').click();
      await visitor.see('error-summary').waitFor();
      await visitor.lookAt('checkout-refused');

      const summary = await visitor.see('error-summary').innerText();
      expect(summary).toMatch(/điện thoại/i);
      expect(summary).toMatch(/xã|phường/i);
      expect(await value('name')).toBe('Trần Văn Bảy');
      expect(await value('phone')).toBe('09 không rõ');
      expect(await visitor.page.locator('[name^="note:"]').inputValue()).toBe('Gọi trước khi giao');
      expect(await visitor.page.locator('[name=phone]').getAttribute('aria-invalid')).toBe('true');
      if (javaScript) {
        expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('phone');
      }
      expect(await placed()).toBe(before);
    });

    it('following an order', async () => {
      const [card] = await store.goodsOfDifferentSellers(1);
      const order = await aBuyer(store).wanting(card!.single_variant_id!).withPhone('0977123456').places();
      await visitor.goTo(`${market.storefront}/don-hang/${order.code}`);
      await visitor.page.locator('[name=phone]').fill('0977000000');
      await visitor.page.locator('main button[type=submit]').click();
      await visitor.page.locator('[name=phone][aria-invalid=true]').waitFor();
      expect(await value('phone')).toBe('0977000000');
      expect(await visitor.page.locator('main').innerText()).not.toContain('Nguyễn Thị Lan');
    });

    it('signing in', async () => {
      const [card] = await store.goodsOfDifferentSellers(1);
      const { email } = ownerOf(market, card!.seller_slug);
      await visitor.goTo(`${market.admin}/dang-nhap`);
      await visitor.see('sign-in-email').fill(email);
      await visitor.see('sign-in-password').fill('không phải mật khẩu');
      await visitor.see('sign-in').click();
      await visitor.page.getByRole('alert').or(visitor.page.locator('#loi-dang-nhap')).first().waitFor();
      expect(await visitor.see('sign-in-email').inputValue()).toBe(email);
      if (!javaScript) expect(await visitor.see('sign-in-password').inputValue()).toBe('');
    });

    it.each(['-5', '12,5', 'nhiều', '0'])('changing a price to "%s"', async (typed) => {
      const [card] = await store.goodsOfDifferentSellers(1);
      const seller = await SellerDesk.of(market, card!.seller_slug);
      const before = await seller.variant(card!.single_variant_id!);
      const office = new BackOffice(visitor, market.admin);
      await office.signIn(ownerOf(market, card!.seller_slug));
      await visitor.goTo(`${market.admin}/gian-hang/san-pham?q=${encodeURIComponent(card!.title)}`);
      const form = visitor.page.locator('form', {
        has: visitor.page.locator(`[name=variant][value="${card!.single_variant_id}"]`),
      });
      await form.getByTestId('variant-price').fill(typed);
      await form.getByTestId('save-variant').click();
      await form.locator('[aria-invalid=true]').waitFor();
      expect(await form.getByTestId('variant-price').inputValue()).toBe(typed);
      expect(await seller.variant(card!.single_variant_id!)).toEqual(before);
    });
  },
);
