import type { ProductCard as Card } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';
import { ProductGrid } from './product-grid';

interface Props {
  title: string;
  hint?: string;
  to?: string;
  cards: Card[];
}

/** One row of goods under a heading; nothing at all when there are none. */
export function ProductShelf({ title, hint, to, cards }: Props) {
  const { home } = useMessages();
  if (cards.length === 0) return null;
  return (
    <section className="page mt-12">
      <div className="mb-4 flex items-end justify-between gap-4">
        <div>
          <h2 className="text-xl font-bold sm:text-2xl">{title}</h2>
          {hint && <p className="text-sm text-soft">{hint}</p>}
        </div>
        {to && (
          <Link
            to={to}
            prefetch="intent"
            aria-label={home.seeAllOf(title)}
            className="flex min-h-11 flex-none items-center gap-1 text-sm font-semibold text-basalt hover:underline"
          >
            {home.seeAll}
            <Icon name="chevron" className="size-4" />
          </Link>
        )}
      </div>
      <ProductGrid cards={cards} />
    </section>
  );
}
