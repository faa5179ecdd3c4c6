import { describe, expect, inject, it } from 'vitest';
import { sellersSettling } from '../harness/settlement';
import { dong, Shop } from '../harness/shop';
import { LOC_NINH, Store } from '../harness/store';
import { StripeRemote } from '../harness/stripe/remote';
import { CARDS } from '../harness/stripe/test-cards';
import type { Visitor } from '../harness/visitor';
import { visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const stripe = new StripeRemote(market);
const throughPlatform = sellersSettling('platform');

const somebody = visitorsOf('card');

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a card $name', ({ javaScript }) => {
  /** Puts goods of two stalls that settle through the platform into the basket and goes to the checkout. */
  const goesToCheckout = async (shopper: Visitor): Promise<Shop> => {
    const shop = new Shop(shopper, market.storefront);
    const cards = await store.goodsOfDifferentSellers(60);
    const goods = cards.filter(({ seller_slug }) => throughPlatform.has(seller_slug)).slice(0, 2);
    for (const [index, { slug }] of goods.entries()) {
      await shopper.goTo(`${market.storefront}/san-pham/${slug}`);
      await shop.addToBasket(index + 1);
    }
    await shop.openBasket();
    await shop.openCheckout();
    await shop.fillIn({
      name: 'Nguyễn Thị Lan',
      phone: '0912 345 678',
      commune: LOC_NINH.commune_code,
      street: 'Ấp 3, đường ĐT 756',
    });
    for (const choice of await shopper.page.locator('input[type=radio][value=card]').all()) {
      await choice.check();
    }
    return shop;
  };

  const entersCard = async ({ page }: Visitor, number: string): Promise<void> => {
    await page.locator('#number').fill(number);
    await page.locator('#pay').click();
  };

  it('that is refused, then one with 3-D Secure, pays two stalls; one of them is given back', async () => {
    const shopper = await somebody('shopper', javaScript);
    const { page } = shopper;
    const shop = await goesToCheckout(shopper);
    await shopper.lookAt('checkout');
    const total = await shop.shownTotal();
    const code = await shop.placeOrder();
    await shopper.see('card-amount').waitFor();
    expect(await shop.orderStates()).toEqual(['awaiting_payment', 'awaiting_payment']);
    expect(dong(await shopper.see('card-amount').innerText())).toBe(total);
    await shopper.lookAt('to-pay');

    // A card that is refused: nothing is lost, and the order says why.
    await shopper.see('enter-card').click();
    await page.locator('#number').waitFor();
    expect(dong(await page.locator('#total').innerText())).toBe(total);
    await entersCard(shopper, CARDS.lacksFunds);
    await page.locator('#problem').waitFor();
    await page.locator('#back').click();
    await page.waitForURL(`**/don-hang/${code}`);
    await shopper.see('card-refused').waitFor({ timeout: 30_000 });
    expect(await shopper.see('card-refused').innerText()).toContain('không đủ tiền');
    await shopper.lookAt('refused');

    // Another one, whose bank wants to see its customer.
    await shopper.see('enter-card').click();
    await page.locator('#number').waitFor();
    await entersCard(shopper, CARDS.asksForSecurity);
    await page.locator('#confirm').click();
    await page.waitForURL(/\/don-hang\/CP-[^/]+$/);
    await shop.payments('paid').waitFor({ timeout: 30_000 });
    expect(await shop.orderStates()).toEqual(['to_pack', 'to_pack']);
    await shopper.lookAt('paid');
    expect((await stripe.knows(code)).intents).toMatchObject([
      { status: 'succeeded', amount_received: total },
    ]);

    // The first stall's part is cancelled, and goes back to the card without an account.
    await shopper.see('ask-cancel').first().click();
    await shopper.see('cancel-order').waitFor();
    expect(await page.locator('[name=bank]').count()).toBe(0);
    await page.getByLabel('Đổi ý, không mua nữa').check();
    await shopper.lookAt('cancel');
    await shopper.see('cancel-order').click();
    await page.waitForURL(`**/don-hang/${code}`);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('[data-testid=refund][data-state=paid]').count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    const back = dong(await shopper.see('refund').locator('h4').innerText());
    expect(await shopper.see('refund').innerText()).toContain('Đã hoàn về thẻ');
    expect(await shop.orderStates()).toEqual(['cancelled', 'to_pack']);
    await shopper.lookAt('refunded');
    expect((await stripe.knows(code)).refunds).toMatchObject([{ amount: back, status: 'succeeded' }]);
  });
});
