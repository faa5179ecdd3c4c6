import type { UnitPrice } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';

/** The price for comparison: `250.000 ₫/kg`. */
export function UnitPriceText({ unitPrice }: { unitPrice: UnitPrice }) {
  const { product } = useMessages();
  return <span className="money text-soft">{product.per[unitPrice.per](formatDong(unitPrice.price))}</span>;
}
