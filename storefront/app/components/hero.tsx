import type { Market, ProductCard } from '@cho-phien/backend/contract';
import { formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Link } from './link';
import { Photo } from './photo';

/** The market's own words beside what it sells. */
export function Hero({ market, cards }: { market: Market; cards: ProductCard[] }) {
  const { home, site } = useMessages();
  const [first, ...others] = cards;
  return (
    <section className="border-b border-line bg-card">
      <div className="page grid items-center gap-x-10 gap-y-5 py-4 lg:grid-cols-[1fr_1.1fr] lg:py-10">
        <div>
          <h1 className="text-2xl leading-tight font-bold text-balance sm:text-4xl">{market.hero_title}</h1>
          <p className="mt-3 max-w-prose text-soft sm:text-lg">{market.hero_text}</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Link to="/tim-kiem" prefetch="intent" className="btn btn-main px-4 sm:px-5">
              {home.allProducts}
            </Link>
            <Link to="/gian-hang" prefetch="intent" className="btn btn-quiet px-4 sm:px-5">
              {site.sellers}
            </Link>
          </div>
          <dl className="mt-6 flex gap-8">
            <Count value={market.counts.sellers} label={home.counts.sellers} />
            <Count value={market.counts.products} label={home.counts.products} />
            <Count value={market.counts.communes} label={home.counts.communes} />
          </dl>
        </div>
        {first && (
          <div className="order-first grid grid-cols-3 gap-2 sm:gap-3 lg:order-none" aria-hidden="true">
            <HeroPhoto card={first} large />
            {others.slice(0, 5).map((card, index) => (
              <HeroPhoto key={card.id} card={card} className={index > 1 ? 'hidden sm:block' : ''} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

interface HeroPhotoProps {
  card: ProductCard;
  large?: boolean;
  className?: string;
}

/** The same goods follow below as cards with names, so these stay out of the reading order. */
function HeroPhoto({ card, large = false, className = '' }: HeroPhotoProps) {
  return (
    <Link
      to={`/san-pham/${card.slug}`}
      tabIndex={-1}
      className={`block overflow-hidden rounded-md bg-sand ${className} ${large ? 'col-span-2 row-span-2' : ''}`}
    >
      <Photo
        photo={card.photo}
        sizes={large ? '(min-width: 64rem) 26rem, 64vw' : '(min-width: 64rem) 13rem, 31vw'}
        widest={large ? 420 : 210}
        main={large}
        decorative
        className="aspect-square h-full w-full object-cover"
      />
    </Link>
  );
}

function Count({ value, label }: { value: number; label: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="text-2xl font-bold tabular-nums">{formatNumber(value)}</dd>
    </div>
  );
}
