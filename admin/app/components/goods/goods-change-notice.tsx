import type { GoodsChange } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { ChangeTable } from './change-table';

/** How the last request to change these goods stands. */
export function GoodsChangeNotice({ change }: { change: GoodsChange }) {
  const { change: t } = useMessages().goods;
  const look = { pending: 'text-warn', approved: 'text-leaf', refused: 'text-error' }[change.state];
  return (
    <Card title={t.states[change.state]} className={look}>
      <div className="text-ink" data-testid="goods-change" data-state={change.state}>
        <ChangeTable fields={change.fields} />
        <p className="mt-2 text-sm text-soft">
          {change.decided
            ? t.decided(change.decided.by, formatDateTime(change.decided.at))
            : t.asked(change.asked_by, formatDateTime(change.asked_at))}
        </p>
        {change.decided?.reason && <p className="mt-1">{t.reason(change.decided.reason)}</p>}
      </div>
    </Card>
  );
}
