import { PHOTO_WIDTHS, type Photo as PhotoKey } from '@cho-phien/backend/contract';

/** Pixels for each CSS pixel beyond which nobody sees a difference. */
const SHARPEST = 2;

interface Props {
  photo: PhotoKey;
  /** How wide it stands on the page, in the words of the `sizes` attribute. */
  sizes: string;
  /** The widest it ever stands, in CSS pixels: no wider file is offered than a sharp screen can use. */
  widest: number;
  /** The page's main picture: fetched first. All others wait until they come near. */
  main?: boolean;
  /** Beside words that already name the goods. */
  decorative?: boolean;
  className?: string;
}

/** A square picture in the newest form that the browser takes. */
export function Photo({ photo, sizes, widest, main = false, decorative = false, className }: Props) {
  const useful = PHOTO_WIDTHS.filter((width) => width >= widest / 2 && width <= widest * SHARPEST);
  const set = (format: string) =>
    useful.map((width) => `/photos/${photo.key}/${width}.${format} ${width}w`).join(', ');
  // React 18 knows this attribute only in lower case.
  const priority = main ? { fetchpriority: 'high' } : {};
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={set('webp')} sizes={sizes} />
      <img
        src={`/photos/${photo.key}/${useful.at(-1) ?? 640}.jpg`}
        alt={decorative ? '' : photo.alt}
        width={640}
        height={640}
        loading={main ? 'eager' : 'lazy'}
        decoding={main ? 'sync' : 'async'}
        className={className}
        {...priority}
      />
    </picture>
  );
}
