import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GoodsForm } from '../../contract';
import { messages } from '../../messages';
import type { TypedProduct } from '../goods/goods-of-product';
import { readTable } from '../table-file/read-table';
import { cellsOfGoods } from './cells-of-goods';
import { GOODS_LIMITS, type GoodsLine, readLines } from './columns';
import { planRow, type TableGround } from './plan-row';
import { foldedName, photoName, readGoodsRows } from './read-goods-rows';
import { cellWords } from './words';
import { type TableFormat, type TableRow, writeTable } from './write-table';

const FORM: GoodsForm = {
  categories: [
    { slug: 'mat-ong', name: 'Mật ong', group: 'Đặc sản', vsic: '01490', vat_class: 'kct', needs: [] },
    { slug: 'hat-rang', name: 'Hạt', group: 'Hạt điều', vsic: '10790', vat_class: '8', needs: [] },
    { slug: 'hat-tho', name: 'Hạt', group: 'Nông sản', vsic: '01230', vat_class: 'kct', needs: [] },
  ],
  communes: [
    { code: '25220', name: 'Xã Bù Gia Mập' },
    { code: '25246', name: 'Phường Phước Long' },
  ],
  units: ['chai', 'gói'],
  content_units: [
    { code: 'g', label: 'g' },
    { code: 'kg', label: 'kg' },
    { code: 'ml', label: 'ml' },
    { code: 'l', label: 'lít' },
    { code: 'piece', label: 'cái' },
  ],
  allergens: [
    { code: 'nuts', label: 'Hạt điều và các hạt khác' },
    { code: 'milk', label: 'Sữa' },
  ],
  vat_classes: [
    { code: 'kct', label: 'Không chịu thuế (nông sản chưa chế biến)' },
    { code: '8', label: '8% (đang được giảm từ 10%)' },
  ],
  delivery_limits: [
    { code: 'none', label: 'Gửi được đi xa' },
    { code: 'province', label: 'Chỉ giao trong tỉnh' },
  ],
  storages: [],
  home_commune_code: '25220',
};
const WORDS = cellWords(FORM);

const PRODUCT: TypedProduct = {
  id: 'prod_1',
  slug: 'mat-ong-rung',
  status: 'published',
  listing_id: 'lst_1',
  answers: {
    photos: ['sp-1'],
    name: 'Mật ong rừng',
    category: 'mat-ong',
    subtitle: '',
    description: '- Thơm\n- Đặc',
    unit: 'chai',
    variants: [
      { title: '500 ml', content: '500', content_unit: 'ml', price: '125000', stock: '12', sku: 'MO-500' },
      { title: '1 lít', content: '1000', content_unit: 'ml', price: '240000', stock: '5', sku: 'MO-1000' },
    ],
    preparation_days: '1',
    storage: 'Nơi mát',
    shelf_life_days: '540',
    ingredients: '',
    alcohol_percent: '',
    allergens: ['milk'],
    origin_commune_code: '25246',
    harvest_months: ['2', '3'],
    vat_class: 'kct',
    vsic: '01490',
    delivery_limit: 'none',
  },
  sizes: [
    { variant_id: 'variant_1', reserved: 2 },
    { variant_id: 'variant_2', reserved: 0 },
  ],
};

const ground = (change: Partial<TableGround> = {}): TableGround => ({
  categories: new Map(FORM.categories.map((one) => [one.slug, { ...one, id: `cat_${one.slug}` }])),
  isCommune: (code) => FORM.communes.some((one) => one.code === code),
  homeCommune: '25220',
  today: '2026-11-24',
  slugOf: (name) => (name === foldedName('Mật ong rừng') ? 'mat-ong-rung' : undefined),
  products: new Map([[PRODUCT.slug, PRODUCT]]),
  photoKey: (told) => (photoName(told) === 'mat-ong' ? 'sp-2' : undefined),
  takenSkus: new Set(['MO-500']),
  ...change,
});

const NEW = {
  name: 'Mật ong hoa cao su',
  category: 'Mật ong',
  unit: 'chai',
  content: '0,5',
  content_unit: 'lít',
  price: '125.000',
  stock: '10',
  photos: 'Mật Ong.JPG',
  storage: 'Nơi mát',
  shelf_life_days: '365',
};

const linesOf = (...rows: GoodsLine['cells'][]): GoodsLine[] =>
  rows.map((cells, index) => ({ line: index + 2, cells }));
const rowsOf = (...rows: GoodsLine['cells'][]) => readGoodsRows(linesOf(...rows), WORDS);
const planOf = (cells: GoodsLine['cells'], change?: Partial<TableGround>) =>
  planRow(rowsOf(cells)[0]!, ground(change));
const columns = messages.goodsImport.columns;
const problemsOf = (cells: GoodsLine['cells'], change?: Partial<TableGround>) => {
  const plan = planOf(cells, change);
  return plan.plan === 'bad' ? plan.problems.map(({ column, code }) => `${column}: ${code}`) : [plan.plan];
};

describe('rows of new goods', () => {
  it('become goods in the words of people', () => {
    expect(
      planOf({ ...NEW, origin_commune_code: 'phuoc long', harvest_months: '11-2', vat_class: '8%' }),
    ).toMatchObject({
      plan: 'create',
      goods: {
        photos: ['sp-2'],
        category_id: 'cat_mat-ong',
        origin_commune_code: '25246',
        harvest_months: [1, 2, 11, 12],
        vat_class: '8',
        variants: [{ title: '0,5 lít', price: 125_000, stock: 10, content: { amount: 500, unit: 'ml' } }],
      },
    });
  });

  it('below each other under one name, or without, are sizes of one product', () => {
    const [first, second] = rowsOf(
      NEW,
      { content: '1', content_unit: 'lít', price: '240000', stock: '5' },
      { ...NEW, name: 'Mật ong cà phê' },
    );
    expect(first?.sizes.map(({ line, price }) => [line, price])).toEqual([
      [2, '125.000'],
      [3, '240000'],
    ]);
    expect(second?.name).toBe('Mật ong cà phê');
  });

  it('without a photograph wait for one', () => {
    const { photos: _, ...without } = NEW;
    expect(planOf(without).plan).toBe('draft');
  });

  it.each([
    ['a category that there is not', { category: 'Xe máy' }, 'Nhóm hàng: unknown'],
    ['a category that could be two', { category: 'Hạt' }, 'Nhóm hàng: double'],
    ['no price', { price: 'liên hệ' }, 'Giá bán (đồng): wrong_number'],
    ['a photograph that was not sent', { photos: 'khac.jpg' }, 'Ảnh: unknown'],
    ['a month that there is not', { harvest_months: '13' }, 'Tháng thu hoạch: wrong'],
    ['a unit that nobody knows', { content_unit: 'xị' }, 'Đơn vị lượng tịnh: unknown'],
    ['an item code of other goods', { sku: 'MO-500' }, 'Mã hàng: taken'],
    ['the name of goods that are there', { name: 'MẬT ONG  rừng' }, 'Tên sản phẩm: exists'],
    ['goods that may not be sold', { name: 'Mật ong ngâm tê tê' }, 'Tên sản phẩm: refused_goods'],
  ])('with %s say so at the cell', (_, change, problem) => {
    expect(problemsOf({ ...NEW, ...change })).toEqual([problem]);
  });

  it('say everything that is wrong at once', () => {
    expect(problemsOf({ name: 'Tiêu', price: '0' })).toEqual([
      'Nhóm hàng: required',
      'Tên sản phẩm: too_short',
      'Bán theo: required',
      'Lượng tịnh: required',
      'Đơn vị lượng tịnh: required',
      'Giá bán (đồng): wrong_number',
      'Số lượng có: wrong_number',
    ]);
  });

  it('twice in a file are made once', () => {
    const [, , again] = rowsOf(NEW, { ...NEW, name: 'Mật ong cà phê' }, NEW);
    expect(again?.problems).toMatchObject([{ line: 4, column: columns.name, code: 'twice' }]);
    const [, other] = rowsOf({ ...NEW, sku: 'A1' }, { ...NEW, name: 'Mật ong cà phê', sku: 'A1' });
    expect(other?.problems).toMatchObject([{ line: 3, column: columns.sku, code: 'twice' }]);
  });
});

describe('rows of goods on the shelf', () => {
  const slug = PRODUCT.slug;

  it('that say nothing new change nothing', () => {
    const [row] = rowsOf(...cellsOfGoods(PRODUCT, WORDS));
    expect(planRow(row!, ground())).toEqual({ plan: 'same', product: PRODUCT });
  });

  it('change what they say, and keep what they leave out', () => {
    const plan = planOf({ slug, sku: 'MO-1000', price: '250.000', storage: 'Nơi khô' });
    expect(plan).toMatchObject({
      plan: 'update',
      answers: { storage: 'Nơi khô' },
      shelf: [{ variant_id: 'variant_2', price: 250_000 }],
    });
    expect(Object.keys((plan as { answers: object }).answers)).toEqual(['storage']);
  });

  it.each([
    ['of nobody', { slug: 'khong-co', price: '1' }, 'Mã sản phẩm: unknown'],
    ['with no word on which size', { slug, price: '1' }, 'Mã hàng: unknown'],
    ['with a size that there is not', { slug, sku: 'X', price: '1' }, 'Mã hàng: unknown'],
    ['with another net content', { slug, sku: 'MO-500', content: '450', price: '1' }, 'Lượng tịnh: fixed'],
    ['with less than is reserved', { slug, sku: 'MO-500', stock: '1' }, 'Số lượng có: below_reserved'],
    ['with a price of nothing', { slug, sku: 'MO-1000', price: '0' }, 'Giá bán (đồng): wrong_number'],
  ])('%s are refused at the cell', (_, cells, problem) => {
    expect(problemsOf(cells)).toEqual([problem]);
  });

  it('that were taken down stay as they are', () => {
    const products = new Map([[slug, { ...PRODUCT, status: 'taken_down' as const }]]);
    expect(problemsOf({ slug, sku: 'MO-500', price: '1000' }, { products })).toEqual([
      'Mã sản phẩm: taken_down',
    ]);
  });
});

async function fileOf(format: TableFormat, rows: TableRow[], problems = false): Promise<Buffer> {
  const to = new PassThrough();
  async function* pages() {
    yield rows;
  }
  const [bytes] = await Promise.all([
    buffer(to),
    writeTable(to, { format, words: WORDS, pages: pages(), problems }),
  ]);
  return bytes;
}

describe.each(['xlsx', 'csv'] as const)('a table of goods as %s', (format) => {
  const cells = cellsOfGoods(PRODUCT, WORDS);

  it('says the same when it is read again', async () => {
    const file = await fileOf(
      format,
      cells.map((one) => ({ cells: one })),
    );
    const read = readLines(await readTable(file, { ...GOODS_LIMITS, name: `a.${format}` }, ','));
    expect('lines' in read && read.lines.map(({ line }) => line)).toEqual([2, 3]);
    const [row] = readGoodsRows('lines' in read ? read.lines : [], WORDS);
    expect(planRow(row!, ground()).plan).toBe('same');
  });

  it('holds nothing that a table program would evaluate', async () => {
    const hostile = { ...NEW, name: '=HYPERLINK("http://x")', storage: '@SUM(1)', subtitle: '+84' };
    const file = await fileOf(format, [{ cells: hostile, problem: '=1+1' }], true);
    const { cells: told } = await readTable(file, { ...GOODS_LIMITS, rows: 10 }, ',');
    expect(told[1]).toEqual(expect.arrayContaining([`'=HYPERLINK("http://x")`, "'@SUM(1)", "'+84", "'=1+1"]));
    const read = readLines({ cells: told, lines: [1, 2] });
    expect('lines' in read && read.lines[0]?.cells).toMatchObject({ name: hostile.name, storage: '@SUM(1)' });
  });
});

describe('the template', () => {
  it('has a drop-down for each column that only knows certain words, and a guide', async () => {
    const parts = unzipSync(await fileOf('xlsx', []));
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml']!).toString();
    const lists = [...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="([A-Z])2:\1(\d+)"/g)];
    expect(lists.map(([, column]) => column).sort()).toEqual(['C', 'F', 'I', 'S', 'T', 'V', 'X']);
    expect(lists.every(([, , last]) => last === '5001')).toBe(true);
    // It comes as ES modules only.
    const { default: readWorkbook, readSheetNames } = await import('read-excel-file/node');
    const file = await fileOf('xlsx', []);
    expect(await readSheetNames(file)).toEqual(['Hàng hóa', 'Danh sách chọn', 'Hướng dẫn']);
    const choices = await readWorkbook(file, { sheet: 'Danh sách chọn' });
    expect(choices.map(([first]) => first)).toEqual(
      expect.arrayContaining(['Mật ong', 'Hạt điều › Hạt', 'Nông sản › Hạt']),
    );
  });

  it('with nothing filled in is no file of goods', async () => {
    const file = await fileOf('xlsx', []);
    expect(readLines(await readTable(file, GOODS_LIMITS, ','))).toEqual({
      problem: messages.goodsImport.file_problem.no_rows,
    });
  });
});

describe('headings', () => {
  const read = (...cells: string[][]) => readLines({ cells, lines: cells.map((_, index) => index + 1) });

  it('may stand in any order, below a title, with or without accents', () => {
    expect(read(['Bảng giá'], ['GIA BAN (dong)*', 'ghi chú', 'Tên sản phẩm'], ['1', 'x', 'Tiêu'])).toEqual({
      lines: [{ line: 3, cells: { price: '1', name: 'Tiêu' } }],
    });
  });

  it('that say nothing are asked for, and those that say it twice', () => {
    expect(read(['a', 'b'], ['1', '2'])).toMatchObject({ problem: expect.stringContaining('Tên sản phẩm') });
    expect(read(['Tên sản phẩm', 'Giá bán (đồng)', 'Ảnh', 'ảnh'], ['1', '2', '', ''])).toMatchObject({
      problem: expect.stringContaining('Ảnh'),
    });
  });
});
