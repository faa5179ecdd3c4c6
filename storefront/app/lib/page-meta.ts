import type { MetaDescriptor } from '@remix-run/node';

/** What a page says of itself; written by its loader, where the shopper's language is known. */
export interface PageMeta {
  title: string;
  description?: string;
  /** Path of the one address under which search engines shall know the page. */
  canonical?: string;
  noIndex?: boolean;
  /** Absolute address of a picture. */
  image?: string;
}

/** For `export const meta`: reads `meta` from the route's loader data; a page that failed bears the market's name. */
export function pageMeta({
  data,
  matches,
}: {
  data: unknown;
  matches: { data: unknown }[];
}): MetaDescriptor[] {
  const meta = metaIn(data) ?? metaIn(matches[0]?.data);
  if (!meta) return [];
  const tags: MetaDescriptor[] = [{ title: meta.title }, { property: 'og:title', content: meta.title }];
  if (meta.description) {
    tags.push({ name: 'description', content: meta.description });
    tags.push({ property: 'og:description', content: meta.description });
  }
  if (meta.image) tags.push({ property: 'og:image', content: meta.image });
  if (meta.canonical) tags.push({ tagName: 'link', rel: 'canonical', href: meta.canonical });
  if (meta.noIndex) tags.push({ name: 'robots', content: 'noindex' });
  return tags;
}

function metaIn(data: unknown): PageMeta | null {
  if (typeof data !== 'object' || data === null || !('meta' in data)) return null;
  return data.meta as PageMeta;
}
