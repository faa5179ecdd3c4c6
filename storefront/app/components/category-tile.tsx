import type { Category } from '@cho-phien/backend/contract';
import { formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Link } from './link';
import { Photo } from './photo';

const SIZES = '(min-width: 64rem) 11rem, (min-width: 40rem) 22vw, 30vw';

type Shown = Pick<Category, 'slug' | 'name' | 'photo' | 'product_count'>;

export function CategoryTile({ category }: { category: Shown }) {
  const { search } = useMessages();
  return (
    <Link to={`/danh-muc/${category.slug}`} prefetch="intent" className="group block text-center">
      <span className="card block overflow-hidden bg-sand group-hover:border-edge group-hover:shadow-card">
        <Photo
          photo={category.photo}
          sizes={SIZES}
          widest={180}
          decorative
          className="aspect-square w-full object-cover"
        />
      </span>
      <span className="mt-2 block text-sm leading-snug font-semibold group-hover:text-basalt">
        {category.name}
      </span>
      <span className="block text-xs text-soft">{search.count(formatNumber(category.product_count))}</span>
    </Link>
  );
}
