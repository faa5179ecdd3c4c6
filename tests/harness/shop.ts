import type { Locator } from 'playwright-core';
import { readQrCode } from './qr-picture';
import { parseVietQr, type Transfer } from './vietqr';
import type { Visitor } from './visitor';

/** One card of the payment page: what its picture says and what stands beside it. */
export interface ShownPayment {
  /** Read from the pixels of the QR code. */
  scanned: Transfer;
  account: string;
  holder: string;
  text: string;
  /** Whole đồng. */
  amount: number;
}

export interface Receiver {
  name: string;
  phone: string;
  commune: string;
  street: string;
}

/** The shop as somebody with a phone uses it, with scripts or without. */
export class Shop {
  readonly #visitor: Visitor;
  readonly #url: string;

  constructor(visitor: Visitor, url: string) {
    this.#visitor = visitor;
    this.#url = url;
  }

  enter(): Promise<void> {
    return this.#visitor.goTo(this.#url);
  }

  async search(words: string): Promise<void> {
    const box = this.#visitor.see('search-box').first();
    await box.fill(words);
    await box.press('Enter');
    await this.#visitor.page.waitForURL(
      (url) => url.pathname === '/tim-kiem' && url.searchParams.get('q') === words,
    );
    await this.#visitor.see('product-card').first().waitFor();
  }

  /** Slugs of the products on the page, in their order. */
  async shownProducts(): Promise<string[]> {
    const links = await this.#visitor
      .see('product-card')
      .evaluateAll((cards) =>
        cards.map((card) => card.getAttribute('href') ?? card.querySelector('a')?.getAttribute('href') ?? ''),
      );
    return links.map((path) => path.replace('/san-pham/', ''));
  }

  async openProduct(slug: string): Promise<void> {
    await this.#visitor.page.locator(`[data-testid=product-card][href="/san-pham/${slug}"]`).first().click();
    await this.#visitor.page.waitForURL(`**/san-pham/${slug}`);
    await this.#visitor.see('add-to-basket').waitFor();
  }

  /** Whole đồng. */
  async shownPrice(): Promise<number> {
    return dong(await this.#visitor.see('product-price').first().innerText());
  }

  /** Puts the product of the page into the basket, which then holds `pieces` pieces. */
  async addToBasket(pieces: number): Promise<void> {
    await this.#visitor.see('add-to-basket').click();
    const badge = this.#visitor.page.locator('[data-testid=basket-badge]', { hasText: String(pieces) });
    await badge.first().waitFor({ state: 'attached' });
  }

  async openBasket(): Promise<void> {
    await this.#visitor.page.locator('a[href="/gio-hang"]').first().click();
    await this.#visitor.page.waitForURL(/\/gio-hang/);
    await this.#visitor.see('go-to-checkout').waitFor();
  }

  async openCheckout(): Promise<void> {
    await this.#visitor.see('go-to-checkout').click();
    await this.#visitor.page.waitForURL('**/thanh-toan');
    await this.#visitor.see('place-order').waitFor();
  }

  async fillIn(receiver: Receiver): Promise<void> {
    const { page } = this.#visitor;
    await page.locator('[name=name]').fill(receiver.name);
    await page.locator('[name=phone]').fill(receiver.phone);
    await page.locator('[name=street]').fill(receiver.street);
    await page.locator('[name=commune]').selectOption(receiver.commune);
    if (this.#visitor.hasJavaScript) {
      await page.locator('[aria-busy=true]').waitFor({ state: 'hidden' });
    } else {
      await page.locator('button[name=intent][value=refresh]:visible').click();
      await page
        .locator(`[name=commune] option[value="${receiver.commune}"]:checked`)
        .waitFor({ state: 'attached' });
    }
    for (const choice of await page.locator('input[type=radio][value=vietqr]').all()) await choice.check();
  }

  /** Writes to one of the stalls, by its place in the basket. */
  async tellStall(index: number, note: string): Promise<void> {
    await this.#visitor.page.locator('textarea[name^="note:"]').nth(index).fill(note);
  }

  /** Whole đồng, delivery included. */
  async shownTotal(): Promise<number> {
    return dong(await this.#visitor.see('checkout-total').innerText());
  }

  /** @returns the code of the order */
  async placeOrder(): Promise<string> {
    await this.#visitor.see('place-order').click();
    await this.#visitor.page.waitForURL(/\/don-hang\/CP-/);
    return new URL(this.#visitor.page.url()).pathname.split('/').at(-1) ?? '';
  }

  payments(state?: string): Locator {
    const all = '[data-testid=payment-request]';
    return this.#visitor.page.locator(state ? `${all}[data-state=${state}]` : all);
  }

  /** Every payment that is asked for, with its code read from a screenshot. */
  async readPayments(): Promise<ShownPayment[]> {
    const cards = await this.payments('awaiting').all();
    const read: ShownPayment[] = [];
    for (const card of cards) {
      const picture = await card.getByTestId('qr-image').screenshot();
      read.push({
        scanned: parseVietQr(await readQrCode(picture)),
        account: await card.getByTestId('qr-account').innerText(),
        holder: await card.getByTestId('qr-holder').innerText(),
        text: await card.getByTestId('qr-text').innerText(),
        amount: dong(await card.getByTestId('qr-amount').innerText()),
      });
    }
    return read;
  }

  orderStates(): Promise<string[]> {
    return this.#visitor
      .see('order-state')
      .evaluateAll((badges) => badges.map((badge) => badge.getAttribute('data-state') ?? ''));
  }
}

/** `1.284.000 ₫` as a number. @throws Error when there is no amount in the text */
export function dong(text: string): number {
  const digits = text.match(/\d[\d.]*/)?.[0];
  if (digits === undefined) throw new Error(`There is no amount in "${text}"`);
  return Number(digits.replaceAll('.', ''));
}
