import type { BasketGroup, DeliveryOption } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';

interface Props {
  group: BasketGroup;
  /** The chosen one, where it is chosen. */
  delivery?: DeliveryOption | null;
}

/** What vouchers take off at one stall, a row for each. Stands inside a `dl`. */
export function Discounts({ group, delivery = null }: Props) {
  const { voucher } = useMessages();
  return (
    <>
      {group.discounts.map(({ code, amount }) => (
        <Row key={code} name={voucher.off(code)} amount={amount} />
      ))}
      {delivery !== null && delivery.discount > 0 && (
        <Row name={voucher.deliveryOff} amount={delivery.discount} />
      )}
    </>
  );
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <div className="flex justify-between gap-4 text-sm text-leaf-deep">
      <dt className="min-w-0 break-words">{name}</dt>
      <dd className="money">−{formatDong(amount)}</dd>
    </div>
  );
}
