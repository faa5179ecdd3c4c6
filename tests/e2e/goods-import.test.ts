import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoodsDraftList, SellerProductList } from '@cho-phien/backend/contract';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { ownerOf, PIXEL, SellerDesk } from '../harness/desk';
import { aRow, csvOf } from '../harness/goods-file';
import { Store } from '../harness/store';
import type { Visitor } from '../harness/visitor';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';
import { temporaryFolder } from '../harness/workspace';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('goods-import', REFUSED_FORM);

const PATH = '/gian-hang/san-pham/tep';

let sellerSlug: string;
let folder: string;

beforeAll(async () => {
  const [card] = (await store.goodsOfDifferentSellers(9, { sort: 'price_desc' })).slice(-1);
  sellerSlug = card!.seller_slug;
  folder = await temporaryFolder('goods-file');
});

/** The other tests of this market look for what it began with. */
afterAll(async () => {
  const { desk } = await SellerDesk.of(market, sellerSlug);
  for (const q of ['Mật ong rừng một', 'Mật ong nhà một', 'Hàng hàng loạt']) {
    const asked = `/seller/products?q=${encodeURIComponent(q)}`;
    const { page_count } = (await desk.ask<SellerProductList>('GET', asked)).ok();
    for (let page = 1; page <= page_count; page++) {
      const { products } = (await desk.ask<SellerProductList>('GET', `${asked}&page=${page}`)).ok();
      for (const { id } of products) await desk.ask('POST', `/seller/products/${id}/hide`);
    }
  }
  const { drafts } = (await desk.ask<GoodsDraftList>('GET', '/seller/product-drafts')).ok();
  for (const { id, name } of drafts) {
    if (/^Mật ong (rừng|nhà) ba$/.test(name)) await desk.ask('POST', `/seller/product-drafts/${id}/discard`);
  }
});

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function downloaded(visitor: Visitor, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), click()]);
  return readFile(await download.path());
}

describe.each(WITH_AND_WITHOUT_SCRIPTS)('many goods $name', ({ javaScript }) => {
  it('come in by a file: looked at, the good ones taken in, the others given back', async () => {
    const kind = javaScript ? 'rừng' : 'nhà';
    const photo = `mat-ong-${javaScript ? 'rung' : 'nha'}.png`;
    const seller = await somebody('seller', javaScript);
    const { page } = seller;
    await new BackOffice(seller, market.admin).signIn(ownerOf(market, sellerSlug));
    await seller.goTo(`${market.admin}/gian-hang/san-pham`);
    await seller.see('goods-files').click();
    await page.waitForURL(`**${PATH}`);
    await seller.lookAt('files');

    const template = await downloaded(seller, () => page.getByRole('link', { name: /Tệp mẫu/ }).click());
    const [heads] = await readWorkbook(template, { sheet: 'Hàng hóa' });
    expect(heads?.slice(0, 3)).toEqual(['Mã sản phẩm', 'Tên sản phẩm', 'Nhóm hàng']);

    await seller.see('choose-photos').setInputFiles(await fileOf(photo, PIXEL));
    if (!javaScript) await page.getByRole('button', { name: 'Gửi ảnh lên' }).click();
    await seller.see('photos-sent').waitFor();

    const rows = [
      aRow(`Mật ong ${kind} một`, { Ảnh: photo }),
      aRow(`Mật ong ${kind} hai`, { Ảnh: photo, 'Giá bán (đồng)': 'hỏi' }),
      aRow(`Mật ong ${kind} ba`),
    ];
    await page.locator('[name=tep]').setInputFiles(await fileOf('hàng mùa này.csv', csvOf(rows)));
    await seller.see('send-goods-file').click();
    await seller.page.locator('[data-testid=goods-import][data-state=checked]').waitFor();
    expect(await page.locator('h1').innerText()).toBe('hàng mùa này.csv');
    expect(await seller.see('import-row').first().innerText()).toContain('Giá là số tiền nguyên');
    await seller.lookAt('checked');

    await seller.see('start-import').click();
    const over = page.locator('[data-testid=goods-import][data-state=ready]');
    await over.waitFor({ timeout: 30_000 });
    expect(await page.getByText('1 sản phẩm mới đã đăng bán').count()).toBe(1);
    expect(await page.getByText('1 sản phẩm nằm ở “Đang soạn dở”').count()).toBe(1);
    await seller.lookAt('taken-in');

    const rejected = await downloaded(seller, () => seller.see('rejected').click());
    const [, bad] = await readWorkbook(rejected, { sheet: 'Hàng hóa' });
    expect(bad).toEqual(expect.arrayContaining([`Mật ong ${kind} hai`, 'hỏi']));
    await page.getByRole('link', { name: `Xem Mật ong ${kind} một` }).click();
    await page.waitForURL(/san-pham\/prod_/);
  });

  it('are refused in a file that is no table, with a word for people', async () => {
    const seller = await somebody('other-seller', javaScript);
    await new BackOffice(seller, market.admin).signIn(ownerOf(market, sellerSlug));
    await seller.goTo(`${market.admin}${PATH}`);
    await seller.page.locator('[name=tep]').setInputFiles(await fileOf('hang.xlsx', PIXEL));
    await seller.see('send-goods-file').click();
    await seller.page.getByRole('alert').waitFor();
    expect(await seller.page.getByRole('alert').innerText()).toContain('Đuôi tên tệp không đúng');
  });
});

it('a stall of hundreds of goods that are brought in sees how far it is', async () => {
  const stall = await SellerDesk.of(market, sellerSlug);
  await stall.sendsPhoto('nhieu.png');
  const seller = await somebody('busy-seller', true);
  await new BackOffice(seller, market.admin).signIn(ownerOf(market, sellerSlug));
  await seller.goTo(`${market.admin}${PATH}`);
  const rows = Array.from({ length: 80 }, (_, index) => aRow(`Hàng hàng loạt ${index}`, { Ảnh: 'nhieu' }));
  await seller.page.locator('[name=tep]').setInputFiles(await fileOf('nhieu.csv', csvOf(rows)));
  await seller.see('send-goods-file').click();
  await seller.see('start-import').click();
  await seller.page.locator('progress').waitFor();
  await seller.lookAt('progress');
  await seller.page.locator('[data-testid=goods-import][data-state=ready]').waitFor({ timeout: 60_000 });
});
