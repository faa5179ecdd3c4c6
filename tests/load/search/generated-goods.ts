import { loadPack } from '@cho-phien/seed';

type Pack = ReturnType<typeof loadPack>;
type Goods = Pack['products'][number];

/** A document of the index `product`, as `backend/src/search/product.ts` declares it. */
export type GeneratedGoods = Record<string, unknown> & { id: string };

const GOODS_PER_STALL = 20;
const GRADES = [
  'loại một',
  'loại đặc biệt',
  'thượng hạng',
  'vụ mới',
  'nhà làm',
  'hút chân không',
  'quà biếu',
  'xuất khẩu',
];
const PACKS = ['hũ', 'túi', 'hộp', 'gói', 'thùng'];
const SIZES = ['200 g', '250 g', '300 g', '500 g', '1 kg', '2 kg', '500 ml', '1 lít'];
const KINDS = ['cooperative', 'enterprise', 'household', 'individual'];

/**
 * A catalogue of any size with the words, shelves, stalls and places of a province's own: names of the pack's goods with other makers,
 * grades and sizes; descriptions of their kind; brands that nobody has heard of. The same count and pack give the same goods.
 */
export function* generatedGoods(count: number, packName = 'binh-phuoc'): Generator<GeneratedGoods> {
  const pack = loadPack(packName);
  const random = randomFrom(20_261_122);
  const words = brandWords(pack);
  const stalls = Array.from({ length: Math.max(20, Math.ceil(count / GOODS_PER_STALL)) }, (_, at) =>
    stall(pack, words, random, at),
  );
  for (let at = 0; at < count; at += 1) {
    yield goods(pack, pick(stalls, random), random, at);
  }
}

interface Stall {
  slug: string;
  name: string;
  brand: string;
  kind: string;
  commune: Pack['communes'][number];
  /** A stall sells a few kinds of goods, not everything. */
  models: Goods[];
}

function stall(pack: Pack, words: string[], random: () => number, at: number): Stall {
  const brand = `${pick(words, random)} ${pick(words, random)}`;
  const known = pick(pack.products, random);
  const sameShelf = pack.products.filter((model) => model.categorySlug === known.categorySlug);
  return {
    slug: `gian-hang-${at}`,
    name: `Nông sản ${brand}`,
    brand,
    kind: pick(KINDS, random),
    commune: pick(pack.communes, random),
    models: [known, pick(sameShelf, random), pick(pack.products, random)],
  };
}

function goods(pack: Pack, stall: Stall, random: () => number, at: number): GeneratedGoods {
  const model = pick(stall.models, random);
  const size = pick(SIZES, random);
  const title = [kindName(model.title), pick(GRADES, random), stall.brand, pick(PACKS, random), size].join(
    ' ',
  );
  const shelves = shelvesOf(pack, model.categorySlug);
  const ocop = random() < 0.12 ? 3 + Math.floor(random() * 3) : null;
  const price = 1000 * Math.round(20 + random() ** 3 * 900);
  const sold = Math.floor(random() ** 6 * 5000);
  const createdAt = new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 320) * 86_400_000).toISOString();
  return {
    id: `prod_bench_${String(at).padStart(7, '0')}`,
    slug: `hang-${at}`,
    title,
    photo_key: model.photo,
    price,
    price_from: random() < 0.5,
    unit_price: price * 2,
    unit_per: 'kg',
    seller_slug: stall.slug,
    seller_name: stall.name,
    seller_kind: stall.kind,
    commune_code: stall.commune.code,
    commune_name: stall.commune.fullName,
    category_slugs: shelves.map((shelf) => shelf.slug),
    ocop_stars: ocop,
    ocop_until: ocop ? '2028-11-03' : null,
    certificate_kinds: ocop ? ['ocop'] : [],
    harvest_months: model.harvestMonths,
    in_stock: random() < 0.93,
    sold_count: sold,
    popularity: Math.round(Math.log1p(sold) * 200 + random() * 100) / 10,
    created_at: createdAt,
    updated_at: createdAt,
    single_variant_id: `variant_bench_${at}`,
    text_name: [title],
    text_kind: [...shelves.map((shelf) => shelf.name), model.subtitle],
    text_place: [stall.name, stall.commune.fullName, ...stall.commune.oldNames],
    text_more: [size, model.description],
  };
}

/** `Hạt điều rang muối Thác Nguồn` → `Hạt điều rang muối`: the maker's name begins with the second capital. */
function kindName(title: string): string {
  const [first = '', ...rest] = title.split(' ');
  const maker = rest.findIndex((word) => /^\p{Lu}/u.test(word));
  return [first, ...(maker > 0 ? rest.slice(0, maker) : rest)].join(' ');
}

function shelvesOf(pack: Pack, slug: string): Pack['categories'] {
  const own = pack.categories.find((category) => category.slug === slug);
  if (!own) return [];
  return own.parentSlug ? [own, ...shelvesOf(pack, own.parentSlug)] : [own];
}

/** Syllables of the pack's texts, and brands run together from two of them: as many different words as a large market has. */
function brandWords(pack: Pack): string[] {
  const syllables = [
    ...new Set(
      pack.products
        .flatMap((product) => `${product.title} ${product.description}`.match(/\p{L}{2,6}/gu) ?? [])
        .map((word) => word.toLowerCase()),
    ),
  ];
  const coined = syllables.map((word, at) => word + (syllables[(at * 7 + 3) % syllables.length] ?? ''));
  return [...syllables, ...coined].map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
