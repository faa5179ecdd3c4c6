import { afterAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { BankConnector } from '../harness/bank-connector';
import { Database } from '../harness/database';
import { ownerOf } from '../harness/desk';
import { readQrCode } from '../harness/qr-picture';
import { sellersSettling } from '../harness/settlement';
import { dong, Shop } from '../harness/shop';
import { LOC_NINH, Store } from '../harness/store';
import { parseVietQr } from '../harness/vietqr';
import type { Visitor } from '../harness/visitor';
import { visitorsOf } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const bank = BankConnector.of(market);
const database = new Database(market.databaseUrl);
const direct = sellersSettling('direct');

const somebody = visitorsOf('cod');

afterAll(() => database.close());

describe('cash on delivery', () => {
  /** The page renews itself while money is awaited, which may break a reload off. */
  const looksAgain = ({ page }: Visitor) =>
    expect.poll(() => page.reload().then(Boolean, () => false), { timeout: 30_000 }).toBe(true);

  /** A shopper orders without scripts; the stall packs and sends it. Both look at the order afterwards. */
  const orderedAndSent = async (name: string) => {
    const cards = await store.goodsOfDifferentSellers(20);
    const card = cards.find(({ seller_slug }) => direct.has(seller_slug));
    if (!card) throw new Error('No stall that is paid directly has goods in stock.');
    const shopper = await somebody(`shopper-${name}`, false);
    const shop = new Shop(shopper, market.storefront);
    await shopper.goTo(`${market.storefront}/san-pham/${card.slug}`);
    await shop.addToBasket(1);
    await shop.openBasket();
    await shop.openCheckout();
    await shop.fillIn({
      name: 'Nguyễn Thị Lan',
      phone: '0912 345 678',
      commune: LOC_NINH.commune_code,
      street: 'Ấp 3, đường ĐT 756',
    });
    await shopper.page.locator('input[type=radio][value=cod]').check();
    const total = await shop.shownTotal();
    const code = await shop.placeOrder();
    expect(await shop.orderStates()).toEqual(['to_pack']);
    await shopper.lookAt('ordered');
    const owner = await somebody(`seller-${name}`);
    const office = new BackOffice(owner, market.admin);
    await office.signIn(ownerOf(market, card.seller_slug));
    await office.openOrders();
    await office.packInTheList(code);
    await office.openOrder(code);
    await office.take('ship');
    return { shopper, shop, owner, office, code, total, seller: direct.get(card.seller_slug) };
  };

  const methodInTheFacts = async (code: string): Promise<string | undefined> => {
    const [fact] = await database.rows<{ method: string; sold: string }>(
      `SELECT paid.method, line.payment_method AS sold FROM checkout
       JOIN order_order_checkout_checkout link ON link.checkout_id = checkout.id
       JOIN reporting.fact_payment paid ON paid.order_id = link.order_id
       JOIN reporting.fact_line_delivered line ON line.order_id = link.order_id WHERE checkout.code = $1`,
      [code],
    );
    return fact && fact.method === fact.sold ? fact.method : undefined;
  };

  it('is confirmed by the stall when the cash is in its hand', async () => {
    const { shopper, shop, owner, office, code } = await orderedAndSent('cash');
    expect(await owner.see('action-deliver').innerText()).toContain('đã thu tiền');
    await owner.lookAt('on-its-way');
    await office.take('deliver');
    await owner.lookAt('delivered');
    await looksAgain(shopper);
    expect(await shop.orderStates()).toEqual(['delivered']);
    expect(await shopper.see('door-payment').count()).toBe(0);
    await shopper.lookAt('delivered');
    await expect.poll(() => methodInTheFacts(code), { timeout: 90_000 }).toBe('cod');
  });

  it('may be paid by a code at the door, counts as cashless, and says so on both pages', async () => {
    const { shopper, shop, owner, office, code, total, seller } = await orderedAndSent('qr');
    await owner.see('ask-at-door').click();
    await owner.see('door-code').waitFor();
    await expect
      .poll(() => owner.see('door-qr').evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await owner.lookAt('code');
    // Clear of the bar at the bottom, as somebody would hold it out.
    await owner.see('door-qr').evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const scanned = parseVietQr(await readQrCode(await owner.see('door-qr').screenshot()));
    expect(scanned).toMatchObject({ bin: seller?.bank.bin, account: seller?.bank.account, amount: total });
    await looksAgain(shopper);
    await shopper.page.locator('[data-testid=door-payment][data-state=awaiting]').waitFor();
    await shopper.lookAt('asked');

    // The bank tells, and the seller's page turns by itself; no cash is asked for any more.
    await bank.send({ account: scanned.account ?? '', amount: total, content: scanned.text ?? '' });
    await owner.see('door-paid').waitFor({ timeout: 60_000 });
    expect(await owner.see('action-deliver').innerText()).not.toContain('đã thu tiền');
    await owner.lookAt('paid');
    await office.take('deliver');
    await owner.lookAt('delivered');
    expect(await owner.see('door-paid').innerText()).toContain('Không thu tiền mặt');

    await looksAgain(shopper);
    expect(await shop.orderStates()).toEqual(['delivered']);
    const said = shopper.page.locator('[data-testid=door-payment][data-state=paid]');
    expect(await said.innerText()).toContain('không dùng tiền mặt');
    expect(dong(await shopper.see('order-total').innerText())).toBe(total);
    await shopper.lookAt('delivered');
    await expect.poll(() => methodInTheFacts(code), { timeout: 90_000 }).toBe('vietqr');
  });
});
