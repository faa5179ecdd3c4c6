import type { TimelineEntry } from '@cho-phien/backend/contract';
import { formatDateTime } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';

/** What happened to a parcel, oldest first. */
export function OrderTimeline({ entries }: { entries: TimelineEntry[] }) {
  const { order } = useMessages();
  return (
    <ol aria-label={order.timeline} className="mt-3 space-y-2">
      {entries.map((entry, index) => (
        <li key={`${entry.event}-${entry.at}`} className="relative flex gap-3 pl-1">
          {index < entries.length - 1 && <span className="absolute top-4 left-2 h-full w-0.5 bg-line" />}
          <span
            className={`relative mt-1.5 size-2.5 flex-none rounded-full ${index === entries.length - 1 ? 'bg-basalt' : 'bg-leaf'}`}
          />
          <span>
            <span className="font-medium">{order.events[entry.event]}</span>{' '}
            <time dateTime={entry.at} className="text-sm text-soft tabular-nums">
              {formatDateTime(entry.at)}
            </time>
          </span>
        </li>
      ))}
    </ol>
  );
}
