import type { Photo as PhotoKey } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages/messages-context';
import { Photo } from './photo';

/** Swiped on a phone; small pictures lead to the large ones, without script. */
export function PhotoGallery({ photos }: { photos: PhotoKey[] }) {
  const { product } = useMessages();
  const many = photos.length > 1;
  return (
    <div className="-mx-4 sm:mx-0">
      <ul className="swipe bg-sand sm:rounded-md sm:border sm:border-line">
        {photos.map((photo, index) => (
          <li key={photo.key} id={`anh-${index + 1}`} className="relative w-full flex-none snap-center">
            <Photo
              photo={photo}
              sizes="(min-width: 75rem) 36rem, (min-width: 64rem) 48vw, 100vw"
              widest={600}
              main={index === 0}
              className="aspect-square w-full object-cover"
            />
            {many && (
              <span className="absolute right-3 bottom-3 rounded-full bg-ink/75 px-2.5 py-0.5 text-xs font-medium text-white tabular-nums">
                {product.photo(index + 1, photos.length)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {many && (
        <ul className="mt-3 hidden gap-2 sm:flex">
          {photos.map((photo, index) => (
            <li key={photo.key}>
              <a
                href={`#anh-${index + 1}`}
                aria-label={product.showPhoto(index + 1)}
                className="block overflow-hidden rounded-sm border border-line hover:border-basalt"
              >
                <Photo photo={photo} sizes="5rem" widest={160} decorative className="size-20 object-cover" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
