import type { SellerCard as Card } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';

export function SellerCard({ seller }: { seller: Card }) {
  const { product, sellerKinds } = useMessages();
  return (
    <div className="card flex flex-wrap items-center gap-4 p-4">
      <span className="flex size-14 flex-none items-center justify-center rounded-full bg-basalt-tint text-basalt">
        <Icon name="store" className="size-7" />
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-lg leading-snug font-bold">{seller.name}</p>
        <p className="text-sm text-soft">
          {sellerKinds[seller.kind]} · {seller.commune_name}
        </p>
        <p className="text-sm text-soft">
          {product.sellerProducts(formatNumber(seller.product_count))} ·{' '}
          {product.sellerSince(formatDate(seller.joined_on))}
        </p>
      </div>
      <Link to={`/gian-hang/${seller.slug}`} prefetch="intent" className="btn btn-quiet">
        {product.visitSeller}
      </Link>
    </div>
  );
}
