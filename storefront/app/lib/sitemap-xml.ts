interface Entry {
  path: string;
  /** Null: nobody knows. */
  updated_at: string | null;
}

/** The sitemap of sitemaps.org, with absolute addresses. */
export function sitemapXml(baseUrl: string, entries: Entry[]): string {
  const urls = entries.map(({ path, updated_at: updated }) => {
    const changed = updated ? `<lastmod>${updated.slice(0, 10)}</lastmod>` : '';
    return `<url><loc>${escapeXml(baseUrl + encodeURI(path))}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
