import type { Weighing } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';

/** What the goods of a parcel weigh, and what their buyer gets back for that. */
export function OrderWeighing({ weighing, cash }: { weighing: Weighing; cash: boolean }) {
  const { weighing: words } = useMessages();
  const { lines, weighed_at, amount_off } = weighing;
  return (
    <section
      data-testid="order-weighing"
      data-weighed={weighed_at !== null}
      className="mt-3 rounded-md border border-line bg-paper p-3 sm:p-4"
    >
      <h4 className="font-semibold">{words.title}</h4>
      <p className="text-sm text-soft">
        {weighed_at ? words.weighedAt(formatDateTime(weighed_at)) : words.notYet}
      </p>
      <ul className="mt-1">
        {lines.map(({ line_id, title, variant_title, quantity, most, least, grams, amount_off }) => (
          <li key={line_id}>
            {title} {variant_title && <span className="text-soft">· {variant_title}</span>} ×{' '}
            {formatNumber(quantity)}:{' '}
            {grams === null ? (
              words.between(formatNumber(least), formatNumber(most))
            ) : (
              <>
                <strong>{words.grams(formatNumber(grams))}</strong> {words.ofMost(formatNumber(most))}
                {amount_off > 0 && `, ${words.lessBy(formatDong(amount_off))}`}
              </>
            )}
          </li>
        ))}
      </ul>
      {weighed_at && (
        <p className="mt-1 font-medium">
          {amount_off === 0
            ? words.nothingBack
            : cash
              ? words.lessCash(formatDong(amount_off))
              : words.back(formatDong(amount_off))}
        </p>
      )}
    </section>
  );
}
