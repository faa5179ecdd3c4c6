import type { ProvinceMonth } from '@cho-phien/backend/contract';
import { formatMonth } from '@cho-phien/storefront/format';
import { Link, useSearchParams } from '@remix-run/react';
import type { Month } from '~/lib/month';
import { useMessages } from '~/messages';

interface MonthPickerProps {
  months: ProvinceMonth[];
  selected: Month;
}

/** The months there are, as links; the newest first, since it is asked for most. */
export function MonthPicker({ months, selected }: MonthPickerProps) {
  const t = useMessages();
  const [params] = useSearchParams();
  const href = (month: Month) => {
    const next = new URLSearchParams(params);
    next.set('thang', month);
    return `?${next}`;
  };
  return (
    <nav aria-label={t.overview.monthPicker} className="-mx-4 overflow-x-auto px-4 print:hidden">
      <ul className="flex gap-1 pb-1">
        {months.toReversed().map(({ month }) => (
          <li key={month}>
            <Link
              to={href(month)}
              preventScrollReset
              aria-current={month === selected ? 'true' : undefined}
              className={`money inline-flex min-h-11 items-center rounded-full px-3 text-sm ${
                month === selected
                  ? 'bg-ink font-semibold text-paper'
                  : 'text-soft hover:bg-sand hover:text-ink'
              }`}
            >
              {formatMonth(month)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
