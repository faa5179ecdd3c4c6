import type { ProductSearchQuery } from '@cho-phien/backend/contract';
import { parseProductQuery } from './product-query';

/** What names itself a program; a browser of a person has none of these. */
const ROBOT =
  /bot|crawl|spider|slurp|preview|monitor|lighthouse|headless|curl|wget|python|java\/|go-http|axios|fetch\//i;

/** Whether a person asks, as far as the request says: no robot, and no browser that only looks ahead. */
export function isPerson(headers: Headers): boolean {
  const agent = headers.get('user-agent') ?? '';
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
  return agent !== '' && !ROBOT.test(agent) && !purpose.includes('prefetch');
}

/** A search counts once: its filters, orders and further pages are the same person still looking. */
export function isNewSearch(query: ProductSearchQuery): boolean {
  return query.q !== undefined && Object.keys(query).length === 1;
}

/** The list of results that a link was followed from; null when it was another page, or nobody says. */
export function listFollowed(referer: string | null, ownOrigin: string): ProductSearchQuery | null {
  if (!referer || !URL.canParse(referer)) return null;
  const { origin, pathname, searchParams } = new URL(referer);
  if (origin !== ownOrigin || pathname !== '/tim-kiem') return null;
  const query = parseProductQuery(searchParams);
  return query.q === undefined ? null : query;
}
