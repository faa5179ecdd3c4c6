import type { Basket } from '@cho-phien/backend/contract';
import { chosenDelivery, totalOf } from '~/lib/checkout-form';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Discounts } from './discounts';
import { Link } from './link';
import { VoucherFields } from './voucher-fields';

interface Props {
  basket: Basket;
  delivery: Record<string, string>;
  sending: boolean;
  /** Why the last voucher was not taken. */
  voucherError: string | undefined;
  /** A new quote is on its way. */
  quoting: boolean;
}

/** Every price once more, and the button that binds. */
export function CheckoutSummary({ basket, delivery, sending, voucherError, quoting }: Props) {
  const { checkout, product } = useMessages();
  const total = totalOf(basket, delivery);
  const fee = (amount: number) => (amount === 0 ? product.free : formatDong(amount));
  return (
    <div className={quoting ? 'opacity-60' : ''} aria-busy={quoting}>
      <div className="space-y-2">
        {basket.groups.map((group) => {
          const option = chosenDelivery(group, delivery[group.seller.id]);
          return (
            <div key={group.seller.id} className="border-b border-line pb-2">
              <p className="text-sm font-semibold">{group.seller.name}</p>
              <dl>
                <Row name={checkout.goods} value={formatDong(group.goods_total)} />
                <Row name={checkout.deliveryFee} value={option ? fee(option.fee) : '—'} />
                <Discounts group={group} delivery={option} />
              </dl>
            </div>
          );
        })}
        <div className="border-b border-line pb-3">
          <VoucherFields
            // What was typed goes when it is taken.
            key={basket.vouchers.map(({ code }) => code).join()}
            vouchers={basket.vouchers}
            error={voucherError}
          />
        </div>
        <dl className="flex items-baseline justify-between gap-4 pt-1">
          <dt className="text-lg font-bold">{checkout.total}</dt>
          <dd
            data-testid="checkout-total"
            className="money text-2xl font-bold text-basalt"
            aria-live="polite"
          >
            {formatDong(total)}
          </dd>
        </dl>
      </div>
      <input type="hidden" name="shown_total" value={total} />
      <p className="text-sm text-soft">{checkout.vat}</p>
      <button
        type="submit"
        name="intent"
        value="place"
        data-testid="place-order"
        aria-disabled={sending}
        onClick={(event) => sending && event.preventDefault()}
        className="btn btn-main mt-4 w-full text-lg"
      >
        {sending ? checkout.placing : checkout.place}
      </button>
      <p className="mt-2 text-sm text-soft">{checkout.binding}</p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
        <Link to="/chinh-sach/doi-tra" className="link inline-flex min-h-11 items-center">
          {checkout.terms}
        </Link>
        <Link to="/gio-hang" className="link inline-flex min-h-11 items-center">
          {checkout.backToBasket}
        </Link>
      </p>
    </div>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4 text-sm">
      <dt className="text-soft">{name}</dt>
      <dd className="money">{value}</dd>
    </div>
  );
}
