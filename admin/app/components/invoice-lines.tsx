import type { SellerInvoice } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import { writeExact } from '~/lib/exact-decimal';
import { useMessages } from '~/messages';

/** What stands on the invoice, and how its total comes about. */
export function InvoiceLines({
  invoice: { lines, vat, total, in_words: inWords },
}: {
  invoice: SellerInvoice;
}) {
  const t = useMessages();
  return (
    <>
      <ul className="divide-y divide-line">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an invoice never change places
          <li key={index} className="flex justify-between gap-4 py-2 first:pt-0">
            <div className="min-w-0">
              <p className="font-medium">{line.name}</p>
              <p className="text-sm text-soft">
                {[
                  measureOf(line),
                  line.vat_rate !== null && t.invoice.vat(line.vat_rate),
                  line.kind !== 'goods' && t.invoice.lineKinds[line.kind],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {line.kind !== 'note' && (
              <p className="money">{formatDong(line.kind === 'discount' ? -line.amount : line.amount)}</p>
            )}
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3">
        {vat && (
          <>
            <dt className="text-soft">{t.invoice.beforeVat}</dt>
            <dd className="money text-right">{formatDong(vat.before_vat)}</dd>
            {vat.by_rate.map((row) => (
              <Row key={row.rate} name={t.invoice.vat(row.rate)} value={formatDong(row.vat)} />
            ))}
          </>
        )}
        <dt className="text-lg font-semibold">{t.invoice.total}</dt>
        <dd className="money text-right text-lg font-semibold text-basalt">{formatDong(total)}</dd>
      </dl>
      <p className="mt-1 text-sm text-soft">{inWords}</p>
    </>
  );
}

/** `2 hũ × 75.000` */
function measureOf({ quantity, unit, unit_price: price }: SellerInvoice['lines'][number]): string {
  const measured = quantity === null ? '' : `${writeExact(quantity)} ${unit ?? ''}`.trim();
  return price === null ? measured : `${measured} × ${writeExact(price)}`;
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="money text-right">{value}</dd>
    </>
  );
}
