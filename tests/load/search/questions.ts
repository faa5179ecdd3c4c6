import { loadPack } from '@cho-phien/seed';

/** Addresses of the search door by the kind of question; no two of a kind are the same, so that none was answered before. */
export interface Questions {
  /** Asked before any is measured: what a market keeps of its goods leaves garbage behind when it is read. */
  warmUp: string[];
  accents: string[];
  folded: string[];
  mistyped: string[];
  filtered: string[];
  suggestions: string[];
  shelves: string[];
}

const HEADS = [
  'điều',
  'hạt điều',
  'hạt điều rang muối',
  'tiêu',
  'tiêu đen',
  'mật ong',
  'mật ong rừng',
  'cà phê',
  'cà phê bột',
  'sầu riêng',
  'măng khô',
  'rượu cần',
  'trà',
  'bưởi',
  'nấm linh chi',
  'bánh',
  'mít sấy',
  'lộc ninh',
  'bù đăng',
  'dừa',
];
const TAILS = ['', 'loại một', 'thượng hạng', 'vụ mới', 'quà biếu', '500 g', '1 kg', 'đồng xoài'];
const WARM_UP_TAILS = ['ngon', 'giá rẻ', 'mới', 'sạch', 'đặc sản'];
const FILTERS = [
  'price_max=300000',
  'price_min=50000&price_max=500000',
  'in_stock=true',
  'seller_kind=cooperative',
  'ocop=4&ocop=5',
  'commune=25195&commune=25217&in_stock=true',
  'category=hat-dieu&seller_kind=household',
  'category=ca-phe&price_max=400000&sort=price_asc',
];
const SORTS = ['relevance', 'popular', 'price_asc', 'price_desc', 'newest'];

export function questions(): Questions {
  const typed = HEADS.flatMap((head) => TAILS.map((tail) => `${head} ${tail}`.trim()));
  const shelves = loadPack('binh-phuoc').categories.map((category) => category.slug);
  return {
    warmUp: HEADS.flatMap((head) => WARM_UP_TAILS.map((tail) => search({ q: `${head} ${tail}` }))),
    accents: typed.map((words) => search({ q: words })),
    folded: typed.map((words) => search({ q: folded(words) })),
    mistyped: typed.map((words) => search({ q: mistyped(folded(words)) })),
    filtered: HEADS.flatMap((head) => FILTERS.map((filters) => `${search({ q: folded(head) })}&${filters}`)),
    suggestions: HEADS.flatMap((head) =>
      Array.from(
        folded(head),
        (_, at) => `/store/suggestions?q=${encodeURIComponent(folded(head).slice(0, at + 1))}`,
      ),
    ).filter((address, at, all) => all.indexOf(address) === at),
    shelves: shelves.flatMap((category) =>
      SORTS.flatMap((sort) => [1, 2].map((page) => search({ category, sort, page: String(page) }))),
    ),
  };
}

function search(query: Record<string, string>): string {
  return `/store/search?${new URLSearchParams(query)}`;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/** The last two letters of the longest word change places. */
function mistyped(text: string): string {
  const words = text.split(' ');
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  const wrong = longest.slice(0, -2) + [...longest.slice(-2)].reverse().join('');
  return words.map((word) => (word === longest ? wrong : word)).join(' ');
}
