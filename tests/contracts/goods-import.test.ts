import type {
  GoodsDraftList,
  GoodsImportDetail,
  GoodsImportList,
  ProductPage,
  SellerGoods,
  SellerProductList,
} from '@cho-phien/backend/contract';
import { strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../harness/database';
import { type Desk, PIXEL, ProvinceDesk, SellerDesk } from '../harness/desk';
import { aRow, csvOf, readImport, sendGoods, type TypedRow, takeIn } from '../harness/goods-file';
import { expectRefusal } from '../harness/refusal';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

let mine: Desk;
let theirs: Desk;
let slugOfMine: string;

/** Of this test alone: the file is sent to a market that others use too. */
const ours = (name: string) => `${name} (thử nhập tệp)`;
const goods = (name: string, change: TypedRow = {}) => aRow(ours(name), { Ảnh: 'mat-ong-1.jpg', ...change });

beforeAll(async () => {
  const [one, two] = (await store.goodsOfDifferentSellers(10)).slice(-2);
  slugOfMine = one!.seller_slug;
  const stall = await SellerDesk.of(market, slugOfMine);
  mine = stall.desk;
  theirs = (await SellerDesk.of(market, two!.seller_slug)).desk;
  await stall.sendsPhoto('Mật ong 1.png');
});

const listOf = async (q: string, page = 1) =>
  (await mine.ask<SellerProductList>('GET', `/seller/products?q=${encodeURIComponent(q)}&page=${page}`)).ok();

const products = async (q: string) => (await listOf(q)).products;

/** The other tests of this market look for what it began with. */
afterAll(async () => {
  const { page_count } = await listOf('thử nhập tệp');
  for (let page = 1; page <= page_count; page++) {
    const { products } = await listOf('thử nhập tệp', page);
    for (const { id } of products) await mine.ask('POST', `/seller/products/${id}/hide`);
  }
  const { drafts } = (await mine.ask<GoodsDraftList>('GET', '/seller/product-drafts')).ok();
  for (const { id, name } of drafts) {
    if (name.includes('thử nhập tệp')) await mine.ask('POST', `/seller/product-drafts/${id}/discard`);
  }
  await database.close();
});

const imports = async () =>
  (await mine.ask<GoodsImportList>('GET', '/seller/goods-imports')).ok().imports.length;

describe('a file of goods', () => {
  it('is only looked at until somebody says so, then its goods are on the shelf and found', async () => {
    const rows = [
      goods('Mật ong một'),
      { 'Lượng tịnh': '1', 'Đơn vị lượng tịnh': 'lít', 'Giá bán (đồng)': '240000', 'Số lượng có': '5' },
      goods('Mật ong hai'),
    ];
    const seen = (await sendGoods(mine, csvOf(rows))).ok();
    expect(seen).toMatchObject({ state: 'checked', total: 2, counts: { create: 2, bad: 0 } });
    expect(await products('mật ong một')).toEqual([]);
    const taken = await takeIn(mine, seen.id);
    expect(taken).toMatchObject({ state: 'ready', done: 2, counts: { create: 2, failed: 0 } });
    const [one] = await products('mật ong một');
    expect(one?.variants.map(({ title, price, stocked }) => [title, price, stocked])).toEqual([
      ['0,5 lít', 125_000, 10],
      ['1 lít', 240_000, 5],
    ]);
    const page = (await store.ask('GET', `/store/listings/${one?.slug}`)) as { body: unknown };
    expect((page.body as ProductPage).title).toBe(ours('Mật ong một'));
    await waitUntil('search to find it', async () =>
      (await store.search({ q: 'mat ong mot thu nhap tep' })).hits.some(({ slug }) => slug === one?.slug),
    );
  });

  it('with bad rows in five loses no good row and no message, and gives back the bad ones', async () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      goods(`Hàng ${index}`, index % 5 === 0 ? { 'Giá bán (đồng)': 'hỏi shop', 'Nhóm hàng': 'Xe máy' } : {}),
    );
    const seen = (await sendGoods(mine, csvOf(rows))).ok();
    expect(seen.counts).toMatchObject({ create: 40, bad: 10 });
    expect(
      seen.rows.slice(0, 10).map(({ line, problems }) => [line, problems.map(({ column }) => column)]),
    ).toEqual(Array.from({ length: 10 }, (_, index) => [2 + index * 5, ['Nhóm hàng', 'Giá bán (đồng)']]));
    const refused = await mine.ask('POST', `/seller/goods-imports/${seen.id}/start`, { rows: 'all' });
    expect(refused.status).toBe(409);
    expectRefusal(refused);
    expect(await readImport(mine, seen.id)).toMatchObject({ state: 'checked' });
    const taken = await takeIn(mine, seen.id, 'good');
    expect(taken).toMatchObject({ state: 'ready', done: 40, counts: { create: 40, bad: 10, failed: 0 } });
    const kept = await database.number(
      `SELECT count(*) FROM product WHERE title LIKE 'Hàng % (thử nhập tệp)' AND deleted_at IS NULL`,
    );
    expect(kept).toBe(40);

    const back = await mine.file(`/seller/goods-imports/${seen.id}/rejected`);
    const [heads, ...rejected] = await readWorkbook(back, { sheet: 'Hàng hóa' });
    const cell = (row: unknown[], head: string) => row[heads!.indexOf(head)];
    expect(rejected).toHaveLength(10);
    expect(cell(rejected[0]!, 'Tên sản phẩm')).toBe(ours('Hàng 0'));
    expect(cell(rejected[0]!, 'Giá bán (đồng)')).toBe('hỏi shop');
    expect(cell(rejected[0]!, 'Cần sửa')).toContain('Không có nhóm hàng “Xe máy”');
    // Mended in the two columns, it can be sent as it is.
    const again = await mine.file(`/seller/goods-imports/${seen.id}/rejected?format=csv`);
    const mended = again
      .toString()
      .replaceAll('hỏi shop', '90000')
      .replaceAll('Xe máy', 'Mật ong và phấn hoa');
    expect((await sendGoods(mine, Buffer.from(mended))).ok().counts).toMatchObject({ create: 10, bad: 0 });
  });

  it('sent twice is made once', async () => {
    const file = csvOf([goods('Mật ong ba')]);
    const [one, two] = await Promise.all([sendGoods(mine, file), sendGoods(mine, file)]);
    expect(one!.ok().id).toBe(two!.ok().id);
    const id = one!.ok().id;
    const starts = await Promise.all(
      [1, 2, 3].map(() => mine.ask('POST', `/seller/goods-imports/${id}/start`, { rows: 'all' })),
    );
    expect(starts.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await waitUntil('it to be taken in', async () => (await readImport(mine, id)).state === 'ready');
    const again = (await sendGoods(mine, file)).ok();
    expect(again.id).not.toBe(id);
    expect(again.rows[0]?.problems).toMatchObject([{ column: 'Tên sản phẩm', code: 'exists' }]);
    expect(await products('mật ong ba')).toHaveLength(1);
  });

  it('whose photographs come later is looked at again', async () => {
    const seen = (await sendGoods(mine, csvOf([goods('Mật ong bốn', { Ảnh: 'chua-gui.jpg' })]))).ok();
    expect(seen.rows[0]?.problems).toMatchObject([{ column: 'Ảnh', code: 'unknown' }]);
    const photo = await mine.send('/seller/photos?name=Chua_gui.PNG', PIXEL);
    photo.ok();
    const again = (await mine.ask<GoodsImportDetail>('POST', `/seller/goods-imports/${seen.id}/check`)).ok();
    expect(again.counts).toMatchObject({ create: 1, bad: 0 });
  });

  it('without photographs leaves its goods among the drafts', async () => {
    const seen = (await sendGoods(mine, csvOf([goods('Mật ong năm', { Ảnh: '' })]))).ok();
    expect(seen.counts).toMatchObject({ draft: 1 });
    await takeIn(mine, seen.id);
    const { drafts } = (await mine.ask<GoodsDraftList>('GET', '/seller/product-drafts')).ok();
    expect(drafts.map(({ name }) => name)).toContain(ours('Mật ong năm'));
    expect(await products('mật ong năm')).toEqual([]);
  });

  it('can be forgotten before it begins', async () => {
    const before = await imports();
    const seen = (await sendGoods(mine, csvOf([goods('Mật ong sáu')]))).ok();
    (await mine.ask('POST', `/seller/goods-imports/${seen.id}/discard`)).ok();
    expect(await imports()).toBe(before);
    const rows = await database.number('SELECT count(*) FROM goods_import_row WHERE import_id = $1', [
      seen.id,
    ]);
    expect(rows).toBe(0);
    expect((await mine.ask('GET', `/seller/goods-imports/${seen.id}`)).status).toBe(404);
  });
});

describe('all goods as a file', () => {
  it('sent back unchanged change nothing, as XLSX and as CSV', async () => {
    for (const format of ['xlsx', 'csv']) {
      const file = await mine.file(`/seller/goods-export?format=${format}`);
      const seen = (await sendGoods(mine, file, `hang.${format}`)).ok();
      expect(seen.counts).toMatchObject({ create: 0, draft: 0, update: 0, bad: 0 });
      expect(seen.counts.same).toBe(seen.total);
      expect(seen.total).toBeGreaterThan(0);
      (await mine.ask('POST', `/seller/goods-imports/${seen.id}/discard`)).ok();
    }
  });

  it('change price and stock at once, and what shoppers trust by an officer’s leave', async () => {
    await takeIn(mine, (await sendGoods(mine, csvOf([goods('Mật ong bảy')]))).ok().id);
    const [product] = await products('mật ong bảy');
    const row = {
      'Mã sản phẩm': product!.slug,
      'Tên sản phẩm': ours('Mật ong bảy đổi tên'),
      'Giá bán (đồng)': '130000',
      'Số lượng có': '7',
      'Một câu giới thiệu': 'Đặc và thơm',
    };
    const seen = (await sendGoods(mine, csvOf([row]))).ok();
    expect(seen.counts).toMatchObject({ update: 1 });
    await takeIn(mine, seen.id);
    const now = (await mine.ask<SellerGoods>('GET', `/seller/products/${product!.id}`)).ok();
    expect(now.shelf.variants).toMatchObject([{ price: 130_000, stocked: 7 }]);
    expect(now.answers).toMatchObject({ name: ours('Mật ong bảy'), subtitle: 'Đặc và thơm' });
    expect(now.change).toMatchObject({
      state: 'pending',
      fields: [{ field: 'name', after: row['Tên sản phẩm'] }],
    });
    const { desk } = await ProvinceDesk.of(market, 'approver');
    (
      await desk.ask('POST', `/province/product-changes/${now.change?.id}/refuse`, { reason: 'Chỉ là thử' })
    ).ok();
  });

  it('of another stall are nothing to this one', async () => {
    const foreign = (await theirs.ask<SellerProductList>('GET', '/seller/products')).ok().products[0]!;
    const row = { 'Mã sản phẩm': foreign.slug, 'Tên sản phẩm': foreign.title, 'Giá bán (đồng)': '1' };
    const seen = (await sendGoods(mine, csvOf([row]))).ok();
    expect(seen.rows[0]?.problems).toMatchObject([{ column: 'Mã sản phẩm', code: 'unknown' }]);
    const { file_name: _, ...head } = seen;
    for (const path of ['', '/rejected']) {
      expect((await theirs.ask('GET', `/seller/goods-imports/${head.id}${path}`)).status).toBe(404);
    }
    expect(
      (await theirs.ask('POST', `/seller/goods-imports/${head.id}/start`, { rows: 'good' })).status,
    ).toBe(404);
  });
});

describe('a hostile file', () => {
  const template = () => mine.file('/seller/goods-imports/template');

  async function bomb(): Promise<Uint8Array> {
    const parts = unzipSync(await template());
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 1 });
  }
  async function withPart(name: string): Promise<Uint8Array> {
    return zipSync({ ...unzipSync(await template()), [name]: strToU8('MZ') });
  }

  it.each<[string, string, () => Promise<Uint8Array>, number, string]>([
    ['of no bytes', 'a.xlsx', async () => new Uint8Array(), 400, 'goods_file_empty'],
    [
      'larger than it may be',
      'a.csv',
      async () => Buffer.alloc(6 * 1024 * 1024, 'a,'),
      413,
      'goods_file_too_large',
    ],
    ['that unpacks to 300 MB', 'a.xlsx', bomb, 400, 'goods_file_unpacks_too_large'],
    ['with programs', 'a.xlsx', () => withPart('xl/vbaProject.bin'), 400, 'goods_file_active'],
    ['with another file inside', 'a.xlsx', () => withPart('setup.exe'), 400, 'goods_file_broken'],
    [
      'that is a page too',
      'a.xlsx',
      async () => Buffer.concat([await template(), Buffer.from('<script>alert(1)</script>')]),
      400,
      'goods_file_broken',
    ],
    ['that is a photograph', 'a.csv', async () => PIXEL, 400, 'goods_file_wrong_type'],
    [
      'that is a drawing with script',
      'a.csv',
      async () => Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'),
      400,
      'goods_file_wrong_type',
    ],
    [
      'that only calls itself a sheet',
      'a.xlsx',
      async () => csvOf([goods('x')]),
      400,
      'goods_file_wrong_name',
    ],
    ['called a program', 'a.exe', async () => csvOf([goods('x')]), 400, 'goods_file_wrong_name'],
    [
      'with a formula',
      'a.csv',
      async () => csvOf([goods('x', { 'Một câu giới thiệu': '=HYPERLINK("http://x","Bấm")' })]),
      400,
      'goods_file_formula',
    ],
    [
      'with a command',
      'a.csv',
      async () => csvOf([goods('x', { 'Một câu giới thiệu': "-2+3+cmd|' /C calc'!A0" })]),
      400,
      'goods_file_formula',
    ],
    [
      'of too many rows',
      'a.csv',
      async () => Buffer.from('Tên sản phẩm,Giá bán (đồng),x\n'.repeat(5_002)),
      400,
      'goods_file_too_many_rows',
    ],
    ['without headings', 'a.csv', async () => Buffer.from('a,b,c\n1,2,3\n'), 400, 'goods_file_headings'],
  ])(
    '%s is refused with a word for people, and leaves nothing behind',
    async (_, name, file, status, code) => {
      const bytes = await file();
      const before = await imports();
      const answer = await sendGoods(mine, bytes, name);
      expect(answer.status, answer.text).toBe(status);
      expectRefusal(answer);
      expect(answer.body).toMatchObject({ code });
      expect(await imports()).toBe(before);
    },
  );

  it('cannot write what shoppers’ or officers’ programs would evaluate', async () => {
    const name = ours('Mật ong tám');
    const seen = (
      await sendGoods(mine, csvOf([aRow(name, { Ảnh: 'mat-ong-1', 'Mô tả': '<script>alert(1)</script>' })]))
    ).ok();
    await takeIn(mine, seen.id);
    const [product] = await products('mật ong tám');
    const shop = await fetch(`${market.storefront}/san-pham/${product!.slug}`);
    expect(await shop.text()).not.toContain('<script>alert(1)');
  });
});
