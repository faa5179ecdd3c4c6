import type { ProductSearchQuery, ProductSearchResult } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { changed, listAddress } from '~/lib/list-address';
import { useMessages } from '~/messages/messages-context';
import type { Messages } from '~/messages/vi';
import { Icon } from './icon';
import { Link } from './link';

interface Props {
  path: string;
  query: ProductSearchQuery;
  facets: ProductSearchResult['facets'];
}

interface Chip {
  label: string;
  without: Partial<ProductSearchQuery>;
}

/** What narrows the list now; each goes away with one touch. */
export function FilterChips({ path, query, facets }: Props) {
  const messages = useMessages();
  const chips = chipsOf(query, facets, messages, path);
  if (chips.length === 0) return null;
  const { filters, search } = messages;
  const bare = { ...(query.q ? { q: query.q } : {}), ...(query.sort ? { sort: query.sort } : {}) };
  return (
    <ul aria-label={filters.active} className="mb-4 flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={chip.label}>
          <Link
            to={listAddress(path, changed(query, chip.without))}
            aria-label={filters.remove(chip.label)}
            className="flex min-h-11 items-center gap-1.5 rounded-full border border-basalt/40 bg-basalt-tint py-1 pr-3 pl-4 text-sm font-medium text-basalt-deep hover:border-basalt"
          >
            {chip.label}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link to={listAddress(path, bare)} className="link flex min-h-11 items-center px-2 text-sm">
            {search.clearAll}
          </Link>
        </li>
      )}
    </ul>
  );
}

function chipsOf(
  query: ProductSearchQuery,
  facets: Props['facets'],
  messages: Messages,
  path: string,
): Chip[] {
  const { filters, sellerKinds } = messages;
  const chips: Chip[] = [];
  if (query.category && path === '/tim-kiem') {
    const label = facets.category.find((value) => value.value === query.category)?.label ?? query.category;
    chips.push({ label, without: { category: undefined } });
  }
  for (const code of query.commune ?? []) {
    const label = facets.commune.find((value) => value.value === code)?.label ?? code;
    chips.push({ label, without: { commune: query.commune?.filter((one) => one !== code) ?? [] } });
  }
  for (const kind of query.seller_kind ?? []) {
    const without = { seller_kind: query.seller_kind?.filter((one) => one !== kind) ?? [] };
    chips.push({ label: sellerKinds[kind], without });
  }
  for (const star of query.ocop ?? []) {
    chips.push({
      label: filters.ocopStars(star),
      without: { ocop: query.ocop?.filter((one) => one !== star) ?? [] },
    });
  }
  const price = priceLabel(query, messages);
  if (price) {
    chips.push({ label: price, without: { price_min: undefined, price_max: undefined } });
  }
  if (query.in_stock) {
    chips.push({ label: filters.inStock, without: { in_stock: false } });
  }
  return chips;
}

function priceLabel(
  { price_min: low, price_max: high }: ProductSearchQuery,
  { filters }: Messages,
): string | null {
  if (low !== undefined && high !== undefined) return filters.priceBetween(formatDong(low), formatDong(high));
  if (low !== undefined) return filters.priceFrom(formatDong(low));
  return high === undefined ? null : filters.priceTo(formatDong(high));
}
