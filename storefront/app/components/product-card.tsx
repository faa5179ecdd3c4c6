import type { ProductCard as Card } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { OcopBadge, SeasonBadge } from './badges';
import { Link } from './link';
import { Photo } from './photo';
import { UnitPriceText } from './unit-price-text';

const SIZES = '(min-width: 75rem) 17.5rem, (min-width: 64rem) 23vw, (min-width: 40rem) 31vw, 46vw';

/** The whole card is one link. `early` for the cards that one sees at once. */
export function ProductCard({ card, early = false }: { card: Card; early?: boolean }) {
  const { product } = useMessages();
  return (
    <Link
      to={`/san-pham/${card.slug}`}
      prefetch="intent"
      data-testid="product-card"
      className="card group flex h-full flex-col overflow-hidden hover:border-edge hover:shadow-card"
    >
      <span className="relative block bg-sand">
        <Photo
          photo={card.photo}
          sizes={SIZES}
          widest={320}
          main={early}
          className={`aspect-square w-full object-cover ${card.in_stock ? '' : 'opacity-60'}`}
        />
        <span className="absolute top-2 left-2 flex flex-wrap gap-1">
          {card.ocop_stars !== null && <OcopBadge stars={card.ocop_stars} />}
          {card.in_season && <SeasonBadge />}
        </span>
        {!card.in_stock && (
          <span className="absolute inset-x-0 bottom-0 bg-ink/85 py-1.5 text-center text-sm font-semibold text-white">
            {product.outOfStock}
          </span>
        )}
      </span>
      <span className="flex flex-1 flex-col gap-1 p-3">
        <span className="line-clamp-2 min-h-[2lh] text-sm leading-snug font-medium group-hover:text-basalt sm:text-base sm:leading-snug">
          {card.title}
        </span>
        <span className="money text-lg leading-snug font-bold text-basalt sm:text-xl sm:leading-snug">
          {card.price_from ? product.from(formatDong(card.price)) : formatDong(card.price)}
        </span>
        <span className="min-h-5 text-xs">
          {card.unit_price && <UnitPriceText unitPrice={card.unit_price} />}
        </span>
        <span className="mt-auto block pt-1 text-xs leading-snug text-soft">
          <span className="line-clamp-1">{card.seller_name}</span>
          <span className="line-clamp-1">{card.commune_name}</span>
        </span>
      </span>
    </Link>
  );
}
