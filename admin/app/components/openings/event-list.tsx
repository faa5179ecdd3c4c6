import type { OpeningEvent, OpeningField } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';

/** What happened to an opening, the newest first. */
export function EventList({ events }: { events: OpeningEvent[] }) {
  const { openings: t } = useMessages();
  return (
    <Card title={t.list.history}>
      <ol className="grid gap-3">
        {events.map(({ event, by, at, reason, fields }) => (
          <li key={`${event}${at}`}>
            <p className="font-medium">{t.events[event]}</p>
            <p className="text-sm text-soft">
              {by}, {formatDateTime(at)}
            </p>
            {reason && <p className="text-sm wrap-anywhere">{reason}</p>}
            {Object.entries(fields).map(([field, asked]) => (
              <p key={field} className="text-sm wrap-anywhere">
                {t.fields[field as OpeningField]}: {asked}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}
