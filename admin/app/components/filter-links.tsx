import { formatNumber } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';

export interface Filter {
  label: string;
  href: string;
  active: boolean;
  count?: number;
}

/** Filters of a list as links: they work without script and can be kept as bookmarks. */
export function FilterLinks({ label, filters }: { label: string; filters: Filter[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0 print:hidden">
      <ul className="flex gap-2 pb-2 sm:flex-wrap">
        {filters.map((filter) => (
          <li key={filter.href}>
            <Link
              to={filter.href}
              aria-current={filter.active ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full border px-4 text-sm ${
                filter.active
                  ? 'border-ink bg-ink font-semibold text-paper'
                  : 'border-line bg-card text-ink hover:border-edge'
              }`}
            >
              {filter.label}
              {filter.count !== undefined && (
                <span className={`money ${filter.active ? '' : 'text-soft'}`}>
                  {formatNumber(filter.count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
