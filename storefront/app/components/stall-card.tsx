import type { SellerList } from '@cho-phien/backend/contract';
import { formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';
import { Photo } from './photo';

/** One stall in the list; the whole card is one link. */
export function StallCard({ stall }: { stall: SellerList['sellers'][number] }) {
  const { product, sellerKinds } = useMessages();
  return (
    <Link
      to={`/gian-hang/${stall.slug}`}
      prefetch="intent"
      data-testid="stall-card"
      className="card group flex h-full items-center gap-3 overflow-hidden pr-3 hover:border-edge hover:shadow-card"
    >
      <span className="block w-28 flex-none self-stretch bg-sand">
        <Photo
          photo={stall.photo}
          sizes="7rem"
          widest={160}
          decorative
          className="h-full min-h-28 w-full object-cover"
        />
      </span>
      <span className="min-w-0 py-2">
        <span className="block leading-snug font-bold group-hover:text-basalt">{stall.name}</span>
        <span className="block text-sm text-soft">{sellerKinds[stall.kind]}</span>
        <span className="mt-1 flex items-center gap-1 text-sm text-soft">
          <Icon name="place" className="size-4" />
          {stall.commune_name}
        </span>
        <span className="block text-sm text-soft">
          {product.sellerProducts(formatNumber(stall.product_count))}
        </span>
      </span>
    </Link>
  );
}
