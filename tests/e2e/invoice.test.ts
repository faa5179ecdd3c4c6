import { randomUUID } from 'node:crypto';
import type {
  CheckoutInvoices,
  InvoiceLookup,
  ProductCard,
  ReturnRequest,
} from '@cho-phien/backend/contract';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { launchBrowser } from '../harness/browser';
import { officerOf, ownerOf, SellerDesk, thisMonth } from '../harness/desk';
import { dong, Shop } from '../harness/shop';
import { LOC_NINH, Store } from '../harness/store';
import { Visitor } from '../harness/visitor';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const COMPANY = {
  company_name: 'Công ty Cổ phần Sữa Việt Nam & Anh Em',
  company_tax_code: '0300588569',
  company_address: '10 Tân Trào, phường Tân Mỹ, Thành phố Hồ Chí Minh',
};
const PHONE = '0912345678';

let browser: Browser;
let visitors: Visitor[] = [];
let goods: ProductCard;
let seller: SellerDesk;

beforeAll(async () => {
  browser = await launchBrowser();
  [goods] = (await store.goodsOfDifferentSellers(6)).slice(-1) as [ProductCard];
  seller = await SellerDesk.of(market, goods.seller_slug);
});

afterAll(() => browser?.close());

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems);
  for (const visitor of visitors) await visitor.leave();
  visitors = [];
  expect(problems).toEqual([]);
});

async function somebody(who: string, javaScript = true): Promise<Visitor> {
  const visitor = await Visitor.open(browser, { name: `invoice/${who}`, javaScript });
  visitors.push(visitor);
  return visitor;
}

/** What an independent reader finds in a PDF that the page links to. */
async function pdfText(visitor: Visitor, href: string): Promise<string> {
  const answer = await visitor.page.request.get(new URL(href, market.storefront).href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const document = await getDocumentProxy(new Uint8Array(await answer.body()));
  const { text } = await extractText(document, { mergePages: true });
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

describe('the invoice of a sale', () => {
  it('goes from the seller’s registration to the buyer, is adjusted by a return, and stays one chain', async () => {
    // The seller registers once, in plain words.
    const owner = await somebody('seller');
    const office = new BackOffice(owner, market.admin);
    await office.signIn(ownerOf(market, goods.seller_slug));
    await owner.goTo(`${market.admin}/gian-hang/hoa-don/dang-ky`);
    await owner.see('register-invoices').click();
    await owner.page.waitForURL(/\?xong/);
    await owner.lookAt('registration');

    // A company buys two pieces.
    const shopper = await somebody('shopper');
    const shop = new Shop(shopper, market.storefront);
    await shopper.goTo(`${market.storefront}/san-pham/${goods.slug}`);
    const price = await shop.shownPrice();
    await shopper.page.locator('main [name=quantity]').first().fill('2');
    await shop.addToBasket(2);
    await shop.openBasket();
    await shop.openCheckout();
    await shop.fillIn({
      name: 'Điểu Thị Hà',
      phone: PHONE,
      commune: LOC_NINH.commune_code,
      street: LOC_NINH.street,
    });
    for (const choice of await shopper.page.locator('input[type=radio][value=cod]').all()) {
      await choice.check();
    }
    await shopper.page.locator('details summary', { hasText: 'Xuất hoá đơn công ty' }).click();
    for (const [name, value] of Object.entries(COMPANY)) {
      await shopper.page.locator(`[name=${name}]`).fill(value);
    }
    await shopper.lookAt('checkout');
    const total = await shop.shownTotal();
    const code = await shop.placeOrder();
    await shopper.see('order-invoices').waitFor();
    await shopper.lookAt('before-delivery');

    // Delivered: the invoice appears on the buyer's page by itself.
    const orders = (await seller.orders()).orders.filter((order) => order.checkout_code === code);
    const orderId = orders[0]!.id;
    for (const step of ['pack', 'ship', 'deliver'] as const) (await seller.act(orderId, step)).ok();
    await waitUntil(
      'the invoice on the page of the order',
      async () => {
        await shopper.page.reload();
        return (await shopper.page.locator('[data-testid=invoice][data-state=issued]').count()) === 1;
      },
      90_000,
    );
    await shopper.lookAt('issued');

    // Its PDF says what the order says.
    const links = shopper.page.locator('[data-testid=invoice] a');
    const text = await pdfText(shopper, (await links.first().getAttribute('href'))!);
    const invoice = await readInvoice(code, 0);
    for (const part of [
      `${invoice.form}${invoice.series}`,
      COMPANY.company_name,
      COMPANY.company_tax_code,
      invoice.seller_tax_code,
      goods.title,
      total.toLocaleString('vi-VN'),
      'đồng.',
      'Signature Valid',
      'KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
      invoice.lookup_code,
    ]) {
      expect(text).toContain(part);
    }
    expect(invoice.total).toBe(total);
    const xml = await shopper.page.request.get(
      new URL((await links.nth(1).getAttribute('href'))!, market.storefront).href,
    );
    expect(await xml.text()).toContain(`<TgTTTBSo>${total}</TgTTTBSo>`);

    // One piece comes back.
    const back = await givesBack(code, orderId);
    await waitUntil(
      'the adjusting invoice on the page of the order',
      async () => {
        await shopper.page.reload();
        const adjusting = '[data-testid=invoice][data-kind=adjust][data-state=issued]';
        return (await shopper.page.locator(adjusting).count()) === 1;
      },
      90_000,
    );
    await shopper.lookAt('adjusted');
    expect(dong(await shopper.see('invoice-net').innerText())).toBe(total - back);
    expect(back).toBe(price);
    const adjusting = await shopper.page
      .locator('[data-testid=invoice][data-kind=adjust] a')
      .first()
      .getAttribute('href');
    expect(await pdfText(shopper, adjusting!)).toContain(
      `Điều chỉnh cho hóa đơn Mẫu số ${invoice.form} ký hiệu ${invoice.series} số ${invoice.number}`,
    );

    // The seller sees the same chain, and takes the month to the accountant.
    await owner.goTo(`${market.admin}/gian-hang/hoa-don`);
    await owner.lookAt('invoices');
    await owner.page.locator('[data-testid=invoice-row][data-kind=original] a').first().click();
    await owner.see('invoice-chain').waitFor();
    expect(await owner.page.locator('[data-testid=invoice-chain] li').count()).toBe(2);
    await owner.lookAt('invoice');
    await owner.goTo(`${owner.page.url()}/sua?sai=goods`);
    await owner.lookAt('correction');
    expect(await monthArchive(owner)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pdf\/.*\.pdf$/), expect.stringMatching(/\.xlsx$/)]),
    );

    // The province sees that nothing of this seller is missing.
    const officer = await somebody('officer');
    await new BackOffice(officer, market.admin).signIn(officerOf(market));
    await officer.goTo(`${market.admin}/tinh/hoa-don`);
    await officer.lookAt('coverage');
  });

  it('is found by whoever holds its two codes, without script', async () => {
    const visitor = await somebody('lookup', false);
    const held = (
      await seller.desk.ask<{ invoices: { seller_tax_code: string; lookup_code: string }[] }>(
        'GET',
        '/seller/invoices?state=issued',
      )
    ).ok().invoices[0]!;
    await visitor.goTo(`${market.storefront}/tra-cuu-hoa-don`);
    await visitor.page.locator('[name=mst]').fill(held.seller_tax_code);
    await visitor.page.locator('[name=ma]').fill(held.lookup_code.toLowerCase());
    await visitor.page.locator('main button[type=submit]').click();
    await visitor.see('invoice').first().waitFor();
    await visitor.lookAt('found');
    const href = await visitor.page.locator('[data-testid=invoice] a').first().getAttribute('href');
    expect(await pdfText(visitor, href!)).toContain(held.lookup_code);
    const query = new URLSearchParams({ tax_code: held.seller_tax_code, lookup_code: held.lookup_code });
    const found = (await store.ask<InvoiceLookup>('GET', `/store/invoices?${query}`)).ok();
    expect(found.chain.invoices.length).toBeGreaterThan(1);
  });
});

async function readInvoice(code: string, index: number): Promise<CheckoutInvoices['invoices'][number]> {
  const path = `/store/checkouts/${code}/invoices?phone=${PHONE}`;
  return (await store.ask<CheckoutInvoices>('GET', path)).ok().invoices[index]!;
}

/** One piece goes back and is received. @returns what it was worth, in đồng */
async function givesBack(code: string, orderId: string): Promise<number> {
  const path = `/store/checkouts/${code}/orders/${orderId}`;
  const { lines } = (
    await store.ask<{ lines: { line_id: string; unit_price: number; reasons: { reason: string }[] }[] }>(
      'GET',
      `${path}/returnable?phone=${PHONE}`,
    )
  ).ok();
  const line = lines[0]!;
  const asked = (
    await store.ask<ReturnRequest>('POST', `${path}/returns?phone=${PHONE}`, {
      idempotency_key: randomUUID(),
      reason: line.reasons[0]!.reason,
      note: 'Một hộp bị móp',
      items: [{ line_id: line.line_id, quantity: 1 }],
      photo_ids: [],
      account: { bank_bin: '970436', account: '1012345678', holder: 'DIEU THI HA' },
    })
  ).ok();
  (await seller.desk.ask('POST', `/seller/returns/${asked.id}/accept`, {})).ok();
  const items = asked.items.map(({ id }) => ({ id, restocked: 1, dismissed: 0 }));
  (await seller.desk.ask('POST', `/seller/returns/${asked.id}/receive`, { items })).ok();
  return line.unit_price;
}

/** Asks for the month as the seller does. @returns the names in the archive */
async function monthArchive(owner: Visitor): Promise<string[]> {
  await owner.goTo(`${market.admin}/gian-hang/hoa-don/xuat`);
  await owner.page.locator('[name=thang]').fill(thisMonth());
  await owner.see('start-export').click();
  const ready = owner.page.locator('[data-testid=invoice-export][data-state=ready] a').first();
  await ready.waitFor({ timeout: 60_000 });
  await owner.lookAt('archive');
  const answer = await owner.page.request.get(
    new URL((await ready.getAttribute('href'))!, market.admin).href,
  );
  return Object.keys(unzipSync(new Uint8Array(await answer.body())));
}
