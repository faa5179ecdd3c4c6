import { pageNumbers } from '~/lib/page-numbers';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';

interface Props {
  page: number;
  count: number;
  /** The address of one page. */
  to: (page: number) => string;
}

export function Pager({ page, count, to }: Props) {
  const { filters, site } = useMessages();
  if (count <= 1) return null;
  const box = 'flex min-h-11 min-w-11 items-center justify-center rounded-md border px-2 tabular-nums';
  return (
    <nav aria-label={site.pages} className="mt-8">
      <ol className="flex flex-wrap items-center justify-center gap-1.5">
        {page > 1 && (
          <li>
            <Link
              to={to(page - 1)}
              rel="prev"
              aria-label={filters.previous}
              className={`${box} border-edge bg-card hover:bg-sand`}
            >
              <Icon name="chevron" className="size-5 rotate-180" />
            </Link>
          </li>
        )}
        {pageNumbers(page, count).map((one, index) => (
          <li key={one ?? `gap-${index}`}>
            {one === null ? (
              <span className="px-1 text-soft">…</span>
            ) : one === page ? (
              <span aria-current="page" className={`${box} border-basalt bg-basalt font-bold text-white`}>
                {one}
              </span>
            ) : (
              <Link
                to={to(one)}
                aria-label={filters.goTo(one)}
                className={`${box} border-edge bg-card hover:bg-sand`}
              >
                {one}
              </Link>
            )}
          </li>
        ))}
        {page < count && (
          <li>
            <Link
              to={to(page + 1)}
              rel="next"
              aria-label={filters.next}
              className={`${box} border-edge bg-card hover:bg-sand`}
            >
              <Icon name="chevron" className="size-5" />
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
