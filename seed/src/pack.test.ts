import { describe, expect, it } from 'vitest';
import { loadNation } from './nation';
import { listPacks, loadPack, type Pack } from './pack';
import { packProblems } from './pack-problems';
import { SeedFileError } from './read-json';

const nation = loadNation();
const binhPhuoc = loadPack('binh-phuoc');

describe('every pack', () => {
  it('is listed', () => {
    expect(listPacks()).toEqual(['binh-duong', 'binh-phuoc']);
  });

  it.each(listPacks())('%s agrees with itself and with the list of places', (name) => {
    expect(packProblems(loadPack(name), nation)).toEqual([]);
  });

  it.each(listPacks())('%s speaks Vietnamese without exclamation marks', (name) => {
    const words = JSON.stringify(loadPack(name));
    expect(words).toBe(words.normalize('NFC'));
    expect(words).not.toContain('!');
  });

  it.each(listPacks())('%s tells each of its goods and stalls in its own words', (name) => {
    const { products, sellers } = loadPack(name);
    expectAllDifferent(products.map((product) => product.description));
    expectAllDifferent(products.map((product) => product.title));
    expectAllDifferent(sellers.map((seller) => seller.story));
    for (const product of products)
      expect(sentences(product.description), product.slug).toBeGreaterThanOrEqual(3);
    for (const seller of sellers) expect(sentences(seller.story), seller.slug).toBeGreaterThanOrEqual(2);
  });

  it.each(listPacks())('%s hangs goods on every leaf and has use for every picture', (name) => {
    const { products, categories, photos } = loadPack(name);
    const shelves = new Set(products.map((product) => product.categorySlug));
    const pictures = new Set(products.map((product) => product.photo));
    const leaves = categories.filter((category) => category.parentSlug !== null);
    expect(leaves.filter((leaf) => !shelves.has(leaf.slug)).map((leaf) => leaf.slug)).toEqual([]);
    expect(photos.filter((photo) => !pictures.has(photo.key)).map((photo) => photo.key)).toEqual([]);
  });

  it.each(listPacks())('%s shows all its communes on its map', (name) => {
    const { market, communes } = loadPack(name);
    const { south, west, north, east } = market.mapView.bounds;
    const outside = communes.filter(({ lat, lon }) => lat < south || lat > north || lon < west || lon > east);
    expect(outside.map((commune) => commune.fullName)).toEqual([]);
  });

  it.each(listPacks())('%s labels its working numbers as placeholders', (name) => {
    for (const target of loadPack(name).targets) {
      const madeUp = target.kind === 'parameter' || target.source.includes('dữ liệu mẫu');
      if (madeUp) expect(target.placeholder, target.indicator).toBe(true);
    }
  });

  it('that is not there is named together with those that are', () => {
    expect(() => loadPack('lam-dong')).toThrow(SeedFileError);
    expect(() => loadPack('../nation')).toThrow(/binh-duong, binh-phuoc/);
  });
});

describe('the pack of Bình Phước', () => {
  const { sellers, products, communes } = binhPhuoc;

  it('starts with 215 stalls and 370 products, as the province counted them', () => {
    expect(sellers).toHaveLength(215);
    expect(products).toHaveLength(370);
  });

  it('keeps the shares of cooperatives, enterprises, households and people', () => {
    const count = (kind: string) => sellers.filter((seller) => seller.kind === kind).length;
    expect(['cooperative', 'enterprise', 'household', 'individual'].map(count)).toEqual([60, 58, 86, 11]);
  });

  it('has a stall in each of the 40 communes', () => {
    expect(communes).toHaveLength(40);
    expect(new Set(sellers.map((seller) => seller.communeCode)).size).toBe(40);
  });

  it('leaves at most a tenth of the stalls without goods and none with more than six', () => {
    const goods = new Map<string, number>();
    for (const product of products) goods.set(product.sellerSlug, (goods.get(product.sellerSlug) ?? 0) + 1);
    expect(sellers.length - goods.size).toBeLessThanOrEqual(sellers.length / 10);
    expect(Math.max(...goods.values())).toBeLessThanOrEqual(6);
  });

  it('places each stall within 5 km of the centre of its commune', () => {
    const centres = new Map(communes.map((commune) => [commune.code, commune]));
    for (const seller of sellers) {
      const centre = centres.get(seller.communeCode)!;
      expect(Math.hypot(seller.lat - centre.lat, seller.lon - centre.lon) * 111, seller.slug).toBeLessThan(5);
    }
  });

  it('carries expired certificates beside valid ones, so that the rule has something to hide', () => {
    const ends = products.flatMap((product) => product.certificates.map((one) => one.expiresOn));
    expect(ends.filter((end) => end < '2026-11-22').length).toBeGreaterThan(20);
    expect(ends.filter((end) => end >= '2026-11-22').length).toBeGreaterThan(80);
  });

  it('sells spirits at the rate that the reduction leaves out, and only to adults', () => {
    const spirits = products.filter((product) => product.categorySlug === 'ruou');
    expect(spirits.length).toBeGreaterThan(5);
    for (const product of spirits) {
      expect(product.vatClass, product.slug).toBe('10');
      expect(product.description).toContain('đủ mười tám tuổi');
    }
  });

  it('charges 5% on raw goods when a trader sells them, and none when the grower does', () => {
    const traders = new Set(
      sellers.filter((seller) => seller.marginRate !== null).map((seller) => seller.slug),
    );
    expect(traders.size).toBeGreaterThan(5);
    for (const product of products.filter((one) => traders.has(one.sellerSlug))) {
      expect(product.vatClass, product.slug).not.toBe('kct');
    }
  });

  it('prices a bigger pack no dearer per gram than a smaller one', () => {
    for (const product of products) {
      const perUnit = product.variants.map((one) => one.price / one.netContent.amount);
      expect(perUnit, product.slug).toEqual([...perUnit].sort((a, b) => b - a));
    }
  });
});

describe('a faulty pack', () => {
  it.each<[string, (pack: Pack) => void, RegExp]>([
    [
      'a product of no stall',
      (pack) => (pack.products[0]!.sellerSlug = 'khong-co'),
      /gian hàng không có “khong-co”/,
    ],
    [
      'a picture that is not on the list',
      (pack) => (pack.products[0]!.photo = 'dua-hau'),
      /không có ảnh “dua-hau”/,
    ],
    [
      'goods on a top category',
      (pack) => (pack.products[0]!.categorySlug = 'gia-vi'),
      /không có nhóm cấp hai/,
    ],
    ['two products of one address', (pack) => (pack.products[1]!.slug = pack.products[0]!.slug), /nhiều lần/],
    ['a stall outside the area', (pack) => (pack.sellers[0]!.communeCode = '00004'), /ở ngoài địa bàn/],
    ['a bank that takes no VietQR', (pack) => (pack.sellers[0]!.bank.bin = '458761'), /không nhận VietQR/],
    [
      'a commune under another name',
      (pack) => (pack.communes[0]!.fullName = 'Xã Bình Phước'),
      /tên là Phường Bình Phước/,
    ],
    ['a pilot of no stall', (pack) => (pack.pilots[0]!.sellerSlug = 'khong-co'), /gian hàng không có/],
  ])('%s is told in a sentence', (_case, spoil, sentence) => {
    const pack = structuredClone(binhPhuoc);
    spoil(pack);
    expect(packProblems(pack, nation).join('\n')).toMatch(sentence);
  });
});

function sentences(text: string): number {
  return text.split(/\.(?:\s|$)/).filter((part) => part.trim() !== '').length;
}

function expectAllDifferent(texts: string[]) {
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
}
