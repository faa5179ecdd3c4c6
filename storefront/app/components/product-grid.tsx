import type { ProductCard as Card } from '@cho-phien/backend/contract';
import { KeptMarkup } from './kept-markup';
import { ProductCard } from './product-card';

/** Two columns on a phone, up to four beside the filters or alone. */
export function ProductGrid({ cards, early = 0 }: { cards: Card[]; early?: number }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4">
      {cards.map((card, index) => (
        <KeptMarkup as="li" key={card.id} cacheKey={JSON.stringify([card, index < early])}>
          <ProductCard card={card} early={index < early} />
        </KeptMarkup>
      ))}
    </ul>
  );
}
