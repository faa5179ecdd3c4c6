import type { Variant } from '@cho-phien/backend/contract';
import { formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Notice } from './notice';

/** What one has to know before buying goods whose price is settled by the scales. */
export function WeighedGoods({ variants }: { variants: Variant[] }) {
  const { weighing: words } = useMessages();
  const weighed = variants.flatMap(({ id, title, weighed }) => (weighed ? [{ id, title, ...weighed }] : []));
  if (weighed.length === 0) return null;
  return (
    <div data-testid="weighed-goods">
      <Notice tone="info" className="mt-4">
        <p className="font-semibold">{words.title}</p>
        <p>{words.promise}</p>
        <ul className="mt-1">
          {weighed.map(({ id, title, most, least }) => (
            <li key={id}>{words.range(title, formatNumber(least), formatNumber(most))}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
