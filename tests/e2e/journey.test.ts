import { loadPack, type Product, type Seller } from '@cho-phien/seed';
import { describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { BankConnector } from '../harness/bank-connector';
import { officerOf, ownerOf } from '../harness/desk';
import { Shop } from '../harness/shop';
import { LOC_NINH } from '../harness/store';
import { visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const pack = loadPack('binh-phuoc');
const bank = BankConnector.of(market);

/** Written to one of two stalls. */
const FOR_THE_FIRST = 'Gửi tôi loại rang muối, gọi trước khi giao';

const somebody = visitorsOf('journey');

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a sale $name', ({ javaScript }) => {
  it('goes from a search without accents to the province’s number', async () => {
    const officer = await somebody('officer', javaScript);
    const province = new BackOffice(officer, market.admin);
    await officer.goTo(`${market.admin}/dang-nhap`);
    await officer.lookAt('sign-in');
    await province.signIn(officerOf(market));
    await province.openProvince();
    const before = { gmv: await province.figure('kpi-gmv'), orders: await province.figure('kpi-orders') };

    // A shopper finds cashew nuts of two stalls.
    const shopper = await somebody('shopper', javaScript);
    const shop = new Shop(shopper, market.storefront);
    await shop.enter();
    await shopper.lookAt('home');
    await shop.search('hat dieu');
    await shopper.lookAt('search');
    const chosen = twoStalls(await shop.shownProducts());
    const goods: { seller: Seller; product: Product; price: number }[] = [];
    for (const [index, { product, seller }] of chosen.entries()) {
      if (index > 0) await shop.search('hat dieu');
      await shop.openProduct(product.slug);
      if (index === 0) await shopper.lookAt('product');
      const price = await shop.shownPrice();
      expect(product.variants.map((variant) => variant.price)).toContain(price);
      await shop.addToBasket(index + 1);
      goods.push({ seller, product, price });
    }

    // Both in one go, each stall paid by its own code.
    await shop.openBasket();
    await shopper.lookAt('basket');
    await shop.openCheckout();
    await shop.fillIn({
      name: 'Nguyễn Thị Lan',
      phone: '0912 345 678',
      commune: LOC_NINH.commune_code,
      street: 'Ấp 3, đường ĐT 756',
    });
    await shop.tellStall(0, FOR_THE_FIRST);
    await shopper.lookAt('checkout');
    const expected = goods.map(({ seller, price }) => ({
      bin: seller.bank.bin,
      account: seller.bank.account,
      holder: seller.bank.holder,
      amount: price + seller.delivery.province,
    }));
    expect(await shop.shownTotal()).toBe(expected.reduce((sum, one) => sum + one.amount, 0));
    const code = await shop.placeOrder();
    await shopper.lookAt('payment');
    expect(await shopper.see('order-note').allInnerTexts()).toEqual([expect.stringContaining(FOR_THE_FIRST)]);
    expect(await shop.orderStates()).toEqual(['awaiting_payment', 'awaiting_payment']);

    const payments = await shop.readPayments();
    expect(payments).toHaveLength(2);
    for (const payment of payments) {
      const right = expected.find((one) => one.account === payment.scanned.account);
      expect(right).toBeDefined();
      expect(payment.scanned).toEqual({
        bin: right?.bin,
        account: right?.account,
        amount: right?.amount,
        text: payment.text,
        service: 'QRIBFTTA',
        currency: '704',
      });
      expect(payment).toMatchObject({
        account: right?.account,
        holder: right?.holder,
        amount: right?.amount,
      });
      expect(payment.text).toMatch(/^[A-Z0-9 ]{1,25}$/);
      expect(payment.text.replaceAll(' ', '')).toContain(code.replace('-', ''));
    }
    expect(new Set(payments.map((payment) => payment.account)).size).toBe(2);

    // The bank speaks; the page turns by itself.
    const [first, second] = payments;
    await bank.send({ account: first!.account, amount: first!.amount, content: first!.text });
    await shop.payments('paid').first().waitFor({ timeout: 30_000 });
    expect(await shop.payments('awaiting').count()).toBe(1);
    await shopper.lookAt('half-paid');
    await bank.send({ account: second!.account, amount: second!.amount, content: second!.text });
    await shop.payments('paid').nth(1).waitFor({ timeout: 30_000 });
    await shopper.lookAt('paid');

    // Each seller packs, ships and delivers.
    for (const { seller } of goods) {
      const owner = await somebody(`seller-${seller.slug}`, javaScript);
      const office = new BackOffice(owner, market.admin);
      await office.signIn(ownerOf(market, seller.slug));
      await owner.lookAt('start');
      await office.openOrders();
      await owner.lookAt('orders');
      await office.packInTheList(code);
      await office.openOrder(code);
      await owner.lookAt('order');
      const page = await owner.page.locator('main').innerText();
      expect(page.includes(FOR_THE_FIRST)).toBe(seller === goods[0]?.seller);
      await office.take('ship');
      await office.take('deliver');
      await owner.lookAt('delivered');
      await owner.goTo(`${market.admin}/gian-hang/san-pham`);
      await owner.lookAt('products');
      await owner.goTo(`${market.admin}/gian-hang/tien-ve`);
      await owner.lookAt('money');
    }

    // Somebody without the browser in which it was placed follows the order by its code and phone number.
    const follower = await somebody('follower', javaScript);
    await follower.goTo(`${market.storefront}/don-hang/${code}`);
    await follower.lookAt('locked');
    await follower.page.locator('[name=phone]').fill('0912345678');
    await follower.page.locator('main button[type=submit]').click();
    await follower.see('order-state').first().waitFor();
    expect(await new Shop(follower, market.storefront).orderStates()).toEqual(['delivered', 'delivered']);
    await follower.lookAt('followed');

    // The province sees exactly what the goods were worth, delivery not counted.
    const worth = goods.reduce((sum, { price }) => sum + price, 0);
    await waitUntil(
      'the province to see the sale',
      async () => {
        await province.openProvince();
        return (
          (await province.figure('kpi-gmv')) !== before.gmv &&
          (await province.figure('kpi-orders')) === before.orders + 2
        );
      },
      90_000,
    );
    expect((await province.figure('kpi-gmv')) - before.gmv).toBe(worth);
    await officer.lookAt('province');
  });
});

/** The first two products of different stalls that are paid directly, each with all its sizes in stock. */
function twoStalls(slugs: string[]): { product: Product; seller: Seller }[] {
  const found = new Map<string, { product: Product; seller: Seller }>();
  for (const slug of slugs) {
    const product = pack.products.find((one) => one.slug === slug);
    const seller = pack.sellers.find((one) => one.slug === product?.sellerSlug);
    if (!product || !seller || seller.settlementMode !== 'direct') continue;
    if (product.variants.every((variant) => variant.stock > 10) && !found.has(seller.slug)) {
      found.set(seller.slug, { product, seller });
    }
  }
  const chosen = [...found.values()].slice(0, 2);
  if (chosen.length < 2) throw new Error(`The search shows no two stalls: ${slugs.join(', ')}`);
  return chosen;
}
