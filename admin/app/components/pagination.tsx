import { Link, useSearchParams } from '@remix-run/react';
import { PAGE_PARAM } from '~/lib/page-number';
import { useMessages } from '~/messages';
import { Icon } from './icon';
import { secondaryButton } from './look';

/** Steps through a list that has more than one page; keeps its filters. */
export function Pagination({ page, pageCount }: { page: number; pageCount: number }) {
  const t = useMessages();
  const [params] = useSearchParams();
  if (pageCount <= 1) return null;
  const href = (target: number) => {
    const next = new URLSearchParams(params);
    next.set(PAGE_PARAM, String(target));
    return `?${next}`;
  };
  return (
    <nav aria-label={t.common.pages} className="mt-5 flex flex-wrap items-center justify-center gap-3">
      {page > 1 && (
        <Link to={href(page - 1)} rel="prev" className={secondaryButton}>
          <Icon name="back" />
          {t.common.previousPage}
        </Link>
      )}
      <span className="text-soft">{t.common.pageOf(page, pageCount)}</span>
      {page < pageCount && (
        <Link to={href(page + 1)} rel="next" className={secondaryButton}>
          {t.common.nextPage}
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  );
}
