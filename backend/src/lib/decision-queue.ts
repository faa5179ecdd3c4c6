import { pageCount } from './paging';

const PAGE_SIZE = 20;

/** A page of what officers decide on: of what waits the oldest first, of the rest what was decided last. */
export function queuePage({ state, page }: { state: string; page: number }) {
  const order: Record<string, 'ASC' | 'DESC'> =
    state === 'pending' ? { created_at: 'ASC' } : { decided_at: 'DESC' };
  return {
    order,
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  };
}

/** What a pager shows of such a page. */
export function queuePager(total: number, page: number) {
  return { total, page, page_count: pageCount(total, PAGE_SIZE) };
}
