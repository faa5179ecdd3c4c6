import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoodsDraftList } from '@cho-phien/backend/contract';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { officerOf, ownerOf, SellerDesk } from '../harness/desk';
import { Hand } from '../harness/hand';
import { largePhoto } from '../harness/large-photo';
import { Store } from '../harness/store';
import type { Visitor } from '../harness/visitor';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';
import { ROOT } from '../harness/workspace';

const market = inject('market');
const store = new Store(market);
const CUT_LINE = /ERR_INTERNET_DISCONNECTED/;
const somebody = visitorsOf('goods', new RegExp(`${REFUSED_FORM.source}|${CUT_LINE.source}`));

const GUIDE = join(ROOT, 'docs', 'new-product.md');
const FOUND_WITHIN_MS = 5_000;
/** Of a long page, in pixels of the picture: two for each of the page. */
const MOST_SHOWN = 3_000;

let photo: string;
let sellerSlug: string;

beforeAll(async () => {
  photo = await largePhoto();
  const [card] = (await store.goodsOfDifferentSellers(8, { sort: 'price_desc' })).slice(-1);
  sellerSlug = card!.seller_slug;
});

/** Keeps a picture for the guide when `UPDATE_PICTURES` is set; it is looked at and committed by hand. */
async function forTheGuide(visitor: Visitor, name: string): Promise<void> {
  await visitor.lookAt(name);
  if (!process.env.UPDATE_PICTURES || !visitor.hasJavaScript) return;
  const folder = join(ROOT, 'docs', 'pictures');
  await mkdir(folder, { recursive: true });
  const png = await visitor.picture(name);
  const { height } = await sharp(png).metadata();
  const shown = { left: 0, top: 0, width: 780, height: Math.min(height, MOST_SHOWN) };
  await sharp(png)
    .extract(shown)
    .resize(390)
    .webp({ quality: 70 })
    .toFile(join(folder, `new-product-${name}.webp`));
}

async function enterProducts(visitor: Visitor): Promise<void> {
  await new BackOffice(visitor, market.admin).signIn(ownerOf(market, sellerSlug));
  await visitor.goTo(`${market.admin}/gian-hang/san-pham`);
}

/** Without script the files of a form are sent by a button of their own. */
async function uploaded(visitor: Visitor, hand: Hand): Promise<void> {
  if (!visitor.hasJavaScript) await hand.tap(visitor.see('upload-photos'));
  await visitor.see('photo').first().waitFor();
}

async function found(name: string, slug: string): Promise<boolean> {
  const { hits } = await store.search({ q: name });
  return hits.some((hit) => hit.slug === slug);
}

describe.each(WITH_AND_WITHOUT_SCRIPTS)('goods $name', ({ javaScript }) => {
  it('go from a phone to a shopper, with a photograph of 6 MB, in as many taps as the guide says', async () => {
    const name = javaScript ? 'Hạt điều rang củi Bù Gia Mập' : 'Hạt điều rang củi Đa Kia';
    const seller = await somebody('seller', javaScript);
    const { page } = seller;
    await enterProducts(seller);
    const hand = new Hand();
    await forTheGuide(seller, 'list');
    await hand.tap(seller.see('add-product'));
    await page.locator(`[data-testid=goods-form][data-live=${javaScript}]`).waitFor();
    await forTheGuide(seller, 'empty');

    await hand.chooseFile(seller.see('take-photo'), photo);
    await uploaded(seller, hand);
    await hand.type(page.locator('[name=name]'), name);
    await hand.choose(page.locator('[name=category]'), 'hat-dieu-rang-muoi');
    await hand.type(page.locator('[name=unit]'), 'gói');
    await hand.type(page.locator('[name="variants.0.content"]'), '500');
    await hand.type(page.locator('[name="variants.0.price"]'), '125.000');
    await hand.type(page.locator('[name="variants.0.stock"]'), '40');
    await hand.type(page.locator('[name=storage]'), 'Nơi khô ráo, thoáng mát, tránh nắng');
    await hand.type(page.locator('[name=shelf_life_days]'), '180');
    if (javaScript) {
      expect(await seller.see('price-per').innerText()).toContain('250.000');
      await hand.type(page.locator('[name=ingredients]'), 'Hạt điều, muối');
      await seller.see('saving').getByText('Đủ thông tin').waitFor();
      await forTheGuide(seller, 'filled');
    }
    await hand.tap(seller.see('publish-goods'));
    if (!javaScript) {
      await seller.see('goods-problems').waitFor();
      expect(await page.locator('[name=name]').inputValue()).toBe(name);
      await seller.lookAt('refused');
      await page.locator('[name=ingredients]').fill('Hạt điều, muối');
      await seller.see('publish-goods').click();
    }
    await seller.see('published').waitFor();
    const published = Date.now();
    const slug = (await seller.see('see-on-market').getAttribute('href'))?.split('/').at(-1) ?? '';
    await waitUntil(`a shopper to find ${name}`, () => found(name, slug), FOUND_WITHIN_MS);
    console.info(`found ${Date.now() - published} ms after it was put on sale`);
    await forTheGuide(seller, 'live');

    const shopper = await somebody('shopper', javaScript);
    await shopper.goTo(`${market.storefront}/tim-kiem?q=${encodeURIComponent(name)}`);
    await shopper.page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await shopper.page.waitForURL('**/san-pham/**');
    await forTheGuide(shopper, 'shopper');
    if (javaScript) {
      const guide = await readFile(GUIDE, 'utf8');
      expect(guide).toContain(`**${hand.taps} taps and ${hand.fields} fields**`);
    }
    await seller.see('hide-goods').click();
    await page.locator('[data-testid=goods-status][data-state=draft]').waitFor();
  });
});

it('keeps what is typed while the line is cut, and brings it to another phone when it is back', async () => {
  const seller = await somebody('cut');
  const { page } = seller;
  await enterProducts(seller);
  await seller.see('add-product').click();
  await page.locator('[data-testid=goods-form][data-live=true]').waitFor();
  await page.locator('[name=name]').fill('Mật ong hoa cà phê');
  await page.locator('[data-testid=saving][data-state=saved]').getByText('Còn').waitFor();
  await page.context().setOffline(true);
  await page.locator('[name="variants.0.price"]').fill('90.000');
  await page.locator('[data-testid=saving][data-state=cut]').waitFor();
  await seller.see('publish-goods').click();
  await page.getByText('Chưa đăng bán vì mất mạng').waitFor();
  await seller.lookAt('cut');
  expect(await page.locator('[name="variants.0.price"]').inputValue()).toBe('90.000');
  await page.context().setOffline(false);
  await page.locator('[data-testid=saving][data-state=saved]').waitFor();

  const other = await somebody('other-phone');
  await enterProducts(other);
  const draft = other.see('draft').filter({ hasText: 'Mật ong hoa cà phê' }).first();
  await other.lookAt('drafts');
  await draft.getByRole('link').click();
  await other.page.locator('[data-testid=goods-form][data-live=true]').waitFor();
  expect(await other.page.locator('[name="variants.0.price"]').inputValue()).toBe('90.000');
  const { desk } = await SellerDesk.of(market, sellerSlug);
  const { drafts } = (await desk.ask<GoodsDraftList>('GET', '/seller/product-drafts')).ok();
  for (const { id } of drafts) await desk.ask('POST', `/seller/product-drafts/${id}/discard`);
});

it('a change of goods on sale is live at once where it is the stall’s own word, and waits for an officer where shoppers trust it', async () => {
  const seller = await somebody('editor');
  const { page } = seller;
  await enterProducts(seller);
  await seller.see('edit-product').first().click();
  await seller.see('goods-status').waitFor();
  const before = await page.locator('[name=name]').inputValue();
  await seller.see('change-sizes').click();
  await page.locator('[name=content]').fill('333');
  await page.locator('form:has([data-testid=add-shelf-size]) [name=price]').fill('hỏi');
  await page.locator('[name=stock]').fill('3');
  await seller.see('add-shelf-size').click();
  await page.getByText('Giá là số tiền nguyên').waitFor();
  expect(await page.locator('[name=content]').inputValue()).toBe('333');
  await seller.lookAt('size-refused');
  await page.locator('form:has([data-testid=add-shelf-size]) [name=price]').fill('90.000');
  await seller.see('add-shelf-size').click();
  await page.getByText('Đã thêm quy cách').waitFor();
  await seller.see('change-sizes').click();
  await page.getByRole('button', { name: 'Bỏ quy cách 333 g' }).click();
  await page.getByText('Đã bỏ quy cách').waitFor();

  await page.locator('[name=name]').fill(`${before} đặc biệt`);
  await page.locator('[name=storage]').fill('Nơi khô mát');
  await seller.lookAt('edit');
  await seller.see('save-goods').click();
  await page.locator('[data-testid=goods-change][data-state=pending]').waitFor();
  expect(await page.locator('[name=storage]').inputValue()).toBe('Nơi khô mát');
  expect(await page.locator('h1').innerText()).toBe(before);
  await seller.lookAt('asked');

  const officer = await somebody('officer');
  await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
  await officer.goTo(`${market.admin}/tinh/san-pham`);
  const waiting = officer.see('goods-change').filter({ hasText: before });
  expect(await waiting.innerText()).toContain(`${before} đặc biệt`);
  await officer.lookAt('changes');
  await waiting.locator('summary').click();
  await waiting.locator('textarea').fill('Chữ “đặc biệt” cần có giấy chứng nhận.');
  await officer.lookAt('refusing');
  await waiting.getByTestId('refuse-change').click();
  await waiting.waitFor({ state: 'detached' });

  await page.reload();
  const answered = page.locator('[data-testid=goods-change][data-state=refused]');
  expect(await answered.innerText()).toContain('cần có giấy chứng nhận');
  expect(await page.locator('h1').innerText()).toBe(before);
  await seller.lookAt('answered');
});
