import { describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { BankConnector } from '../harness/bank-connector';
import { ownerOf, SellerDesk } from '../harness/desk';
import { readQrCode } from '../harness/qr-picture';
import { sellersSettling } from '../harness/settlement';
import { dong, Shop } from '../harness/shop';
import { aBuyer, Store } from '../harness/store';
import { parseVietQr } from '../harness/vietqr';
import type { Visitor } from '../harness/visitor';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const bank = BankConnector.of(market);
const direct = sellersSettling('direct');
const PHONE = '0987 654 321';

const somebody = visitorsOf('returns', REFUSED_FORM);

describe.each(WITH_AND_WITHOUT_SCRIPTS)('after a sale, a buyer $name', ({ javaScript }) => {
  /** Opens the order as somebody who knows its code and phone, in a browser that has never seen it. */
  const openAsBuyer = async (code: string): Promise<Visitor> => {
    const buyer = await somebody('buyer', javaScript);
    await buyer.goTo(`${market.storefront}/don-hang/${code}`);
    await buyer.page.locator('[name=phone]').fill(PHONE);
    await buyer.page.locator('main button[type=submit]').click();
    await buyer.see('order-state').first().waitFor();
    return buyer;
  };

  const bought = async (quantity: number) => {
    const cards = await store.goodsOfDifferentSellers(12);
    const card = cards.find(({ seller_slug }) => direct.has(seller_slug));
    if (!card) throw new Error('No stall that is paid directly has goods in stock.');
    const placed = await aBuyer(store)
      .wanting(card.single_variant_id ?? '', quantity)
      .withPhone(PHONE)
      .places();
    return { placed, seller: await SellerDesk.of(market, card.seller_slug), slug: card.seller_slug };
  };

  const delivered = async (quantity: number) => {
    const sale = await bought(quantity);
    const [request] = sale.placed.payment_requests;
    await bank.send({
      account: request?.account ?? '',
      amount: request?.amount ?? 0,
      content: request?.transfer_text ?? '',
    });
    const orderId = sale.placed.orders[0]?.id ?? '';
    await expect.poll(async () => (await sale.seller.order(orderId)).paid, { timeout: 30_000 }).toBe(true);
    for (const action of ['pack', 'ship', 'deliver'] as const) (await sale.seller.act(orderId, action)).ok();
    return sale;
  };

  it('gives goods back with a picture and gets the money', async () => {
    const { placed, slug } = await delivered(2);
    const buyer = await openAsBuyer(placed.code);
    const { page } = buyer;
    await buyer.see('ask-return').click();
    await buyer.see('send-return').waitFor();
    await buyer.lookAt('form');
    const picture = { name: 'hang-hong.png', mimeType: 'image/png', buffer: await page.screenshot() };

    // What is missing is named, what was typed and sent stays.
    await page.locator('select[name^=so-luong-]').first().selectOption('1');
    await page.getByLabel('Vỡ, dập, hỏng').check();
    await page.locator('[name=photos]').setInputFiles(picture);
    await page.locator('[name=bank]').selectOption({ label: 'Vietcombank' });
    await page.locator('[name=account]').fill('0011 0022 334455');
    await page.locator('[name=holder]').fill('Nguyễn Thị Lan');
    await buyer.see('send-return').click();
    await buyer.see('error-summary').waitFor();
    await buyer.lookAt('refused');
    expect(await buyer.see('error-summary').innerText()).toContain('chuyện đã xảy ra');
    expect(await page.locator('[name=holder]').inputValue()).toBe('Nguyễn Thị Lan');
    expect(await page.locator('select[name^=so-luong-]').first().inputValue()).toBe('1');
    expect(await page.locator('[name=photo]').count()).toBe(1);
    await page.locator('[name=note]').fill('Hũ bị nứt, hạt bị ẩm.');
    await buyer.see('send-return').click();
    await page.waitForURL(/da-gui=tra-hang/);
    await page.locator('[data-testid=return-request][data-state=requested]').waitFor();
    const shown = page.locator('[data-testid=return-request] img').first();
    await expect
      .poll(() => shown.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await buyer.lookAt('requested');

    // The stall accepts, and the goods come back.
    const owner = await somebody('seller', true);
    const office = new BackOffice(owner, market.admin);
    await office.signIn(ownerOf(market, slug));
    await owner.lookAt('start');
    await owner.goTo(`${market.admin}/gian-hang/tra-hang`);
    await owner.lookAt('returns');
    await owner.page
      .locator(`[data-testid=return-row][data-code="${placed.code}"]`)
      .getByRole('link', { name: placed.code })
      .click();
    await owner.see('accept-return').waitFor();
    const sent = owner.see('return-photo').first();
    await expect
      .poll(() => sent.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await owner.lookAt('request');
    await owner.page.locator('#accept-answer').fill('Bạn gửi về gian hàng, phí gửi chúng tôi chịu.');
    await owner.see('accept-return').click();
    await owner.see('receive-return').waitFor();
    await owner.lookAt('accepted');
    await owner.page.locator('[name^="dismissed."]').first().fill('1');
    await owner.see('receive-return').click();
    await owner.page.locator('[data-testid=return-state][data-state=received]').waitFor();
    await owner.lookAt('received');

    // What is owed is paid by scanning the buyer's own code.
    await owner.goTo(`${market.admin}/gian-hang/hoan-tien`);
    const row = owner.page.locator(`[data-testid=refund-row][data-code="${placed.code}"]`);
    await row.getByTestId('refund-qr').waitFor();
    await owner.lookAt('refunds');
    const amount = dong(await row.locator('h2').innerText());
    const order = placed.orders[0];
    expect(amount).toBe((order?.goods_total ?? 0) / 2 + (order?.delivery_fee ?? 0));
    const scanned = parseVietQr(await readQrCode(await row.getByTestId('refund-qr').screenshot()));
    expect(scanned).toMatchObject({
      bin: '970436',
      account: '00110022334455',
      amount,
      text: await row.getByTestId('refund-text').innerText(),
    });
    await row.getByTestId('refund-reference').fill('x');
    await row.getByTestId('confirm-refund').click();
    await owner.page.getByRole('alert').first().waitFor();
    expect(await row.getByTestId('refund-reference').inputValue()).toBe('x');
    await row.getByTestId('refund-reference').fill('FT26326123456');
    await row.getByTestId('confirm-refund').click();
    await row.waitFor({ state: 'detached' });
    await owner.lookAt('refunded');

    await buyer.goTo(`${market.storefront}/don-hang/${placed.code}`);
    await page.locator('[data-testid=refund][data-state=paid]').waitFor();
    expect(await page.locator('[data-testid=refund]').innerText()).toContain('FT26326123456');
    expect(await page.locator('main').innerText()).toContain('phí gửi chúng tôi chịu');
    expect(await new Shop(buyer, market.storefront).orderStates()).toEqual(['delivered']);
    await buyer.lookAt('refunded');
  });

  it('cancels an order that is not paid yet', async () => {
    const { placed } = await bought(1);
    const buyer = await openAsBuyer(placed.code);
    await buyer.see('ask-cancel').click();
    await buyer.see('cancel-order').click();
    await buyer.see('error-summary').waitFor();
    await buyer.page.getByLabel('Đặt nhầm hàng hoặc số lượng').check();
    await buyer.lookAt('cancel');
    await buyer.see('cancel-order').click();
    await buyer.page.locator('[data-testid=order-state][data-state=cancelled]').waitFor();
    expect(await buyer.page.locator('main').innerText()).toContain('Bạn đã huỷ: đặt nhầm hàng');
    await buyer.lookAt('cancelled');
  });
});
