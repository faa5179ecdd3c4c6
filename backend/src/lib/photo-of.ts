import type { Photo } from '../contract';

/** The picture behind a product's `/photos/<key>/640.jpg`; products without one share the placeholder. */
export function photoOf(thumbnail: string | null | undefined, alt: string): Photo {
  const key = /^\/photos\/([^/]+)\//.exec(thumbnail ?? '')?.[1];
  return { key: key ?? 'khong-co-anh', alt };
}
