import type { Photo as PhotoRef } from '@cho-phien/backend/contract';

/** A small square picture of goods; a plain square where there is none yet. `size` is its edge in CSS pixels. */
export function Photo({ photo, size }: { photo: PhotoRef; size: 56 | 72 }) {
  const box = `${size === 72 ? 'size-18' : 'size-14'} shrink-0 rounded-sm bg-sand`;
  if (photo.key === '') return <span className={box} />;
  const at = (width: number, format: string) => `/photos/${photo.key}/${width}.${format}`;
  return (
    <picture>
      <source type="image/avif" srcSet={at(160, 'avif')} />
      <source type="image/webp" srcSet={at(160, 'webp')} />
      <img
        src={at(160, 'jpg')}
        alt={photo.alt}
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        className={`${box} object-cover text-xs`}
      />
    </picture>
  );
}
