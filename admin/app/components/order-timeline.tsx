import type { TimelineEntry } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';

/** What happened to an order and when, oldest first. */
export function OrderTimeline({ entries }: { entries: TimelineEntry[] }) {
  const t = useMessages();
  return (
    <ol className="border-l-2 border-line pl-5">
      {entries.map((entry) => (
        <li key={`${entry.event}-${entry.at}`} className="relative pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[1.6875rem] size-3 rounded-full border-2 border-card bg-leaf"
          />
          <p className="font-medium leading-snug">{t.order.events[entry.event]}</p>
          <p className="text-sm text-soft">
            <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
