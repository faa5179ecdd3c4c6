import { describe, expect, it } from 'vitest';
import { pageMeta } from './page-meta';

const root = { data: { meta: { title: 'Chợ Phiên Bình Phước' } } };

describe('what a page says of itself', () => {
  it('comes from its loader', () => {
    const data = {
      meta: { title: 'Mật ong', description: 'Ngọt', canonical: 'https://cho.example/a', noIndex: true },
    };
    expect(pageMeta({ data, matches: [root] })).toEqual([
      { title: 'Mật ong' },
      { property: 'og:title', content: 'Mật ong' },
      { name: 'description', content: 'Ngọt' },
      { property: 'og:description', content: 'Ngọt' },
      { tagName: 'link', rel: 'canonical', href: 'https://cho.example/a' },
      { name: 'robots', content: 'noindex' },
    ]);
  });

  it('is at least the name of the market when the page failed', () => {
    expect(pageMeta({ data: undefined, matches: [root] })).toContainEqual({ title: 'Chợ Phiên Bình Phước' });
    expect(pageMeta({ data: undefined, matches: [] })).toEqual([]);
  });
});
