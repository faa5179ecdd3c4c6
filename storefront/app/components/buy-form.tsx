import type { Variant } from '@cho-phien/backend/contract';
import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { BasketAnswer } from '~/lib/basket-actions.server';
import { formatDong, formatNumber } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { Link } from './link';
import { Notice } from './notice';
import { QuantityField } from './quantity-field';
import { UnitPriceText } from './unit-price-text';

const FEW = 10;

interface Props {
  title: string;
  variants: Variant[];
}

/** Which size, how many, into the basket. On a phone the button stays within the thumb's reach. */
export function BuyForm({ title, variants }: Props) {
  const { product } = useMessages();
  const fetcher = useFetcher<BasketAnswer>();
  const first = variants.find((variant) => variant.stock > 0) ?? variants[0];
  const [variantId, setVariantId] = useState(first?.id);
  const chosen = variants.find((variant) => variant.id === variantId) ?? first;
  const sending = fetcher.state !== 'idle';
  const answer = sending ? undefined : fetcher.data;

  const soldOut = variants.every((variant) => variant.stock === 0);

  if (!chosen) return null;
  return (
    <fetcher.Form method="post" action="/gio-hang" className="mt-3">
      <input type="hidden" name="intent" value="add" />
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span data-testid="product-price" className="money text-3xl font-bold text-basalt">
          {formatDong(chosen.price)}
        </span>
        {chosen.unit_price && <UnitPriceText unitPrice={chosen.unit_price} />}
      </p>
      <Stock stock={chosen.stock} />
      {variants.length > 1 ? (
        <fieldset className="mt-4">
          <legend className="mb-2 text-sm font-semibold">{product.variants}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {variants.map((variant) => (
              <VariantChoice
                key={variant.id}
                variant={variant}
                checked={variant.id === chosen.id}
                onChoose={() => setVariantId(variant.id)}
              />
            ))}
          </div>
        </fieldset>
      ) : (
        <input type="hidden" name="variant_id" value={chosen.id} />
      )}

      <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card p-3 shadow-card lg:static lg:mt-5 lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none">
        <div aria-live="polite">
          {answer && (
            <Notice tone={answer.ok ? 'good' : 'error'} className="mb-3">
              <p className="font-medium">{answer.ok ? product.added(title) : answer.message}</p>
              <Link
                to="/gio-hang"
                prefetch="render"
                className="link inline-flex min-h-11 items-center font-semibold"
              >
                {product.viewBasket}
              </Link>
            </Notice>
          )}
        </div>
        <div className="flex gap-3">
          <QuantityField />
          <button
            type="submit"
            data-testid="add-to-basket"
            disabled={soldOut}
            aria-disabled={sending}
            className="btn btn-main flex-1 px-2 whitespace-nowrap sm:text-lg lg:max-w-sm"
          >
            <Icon name="basket" className="hidden size-6 min-[400px]:block" />
            {soldOut ? product.outOfStock : sending ? product.adding : product.addToBasket}
          </button>
        </div>
      </div>
    </fetcher.Form>
  );
}

function Stock({ stock }: { stock: number }) {
  const { product } = useMessages();
  if (stock === 0) {
    return (
      <p className="mt-1 flex items-center gap-1.5 font-medium text-error">
        <Icon name="error" />
        {product.outOfStock}
      </p>
    );
  }
  return (
    <p className="mt-1 flex items-center gap-1.5 font-medium text-leaf">
      <Icon name="check" />
      {stock <= FEW ? product.stockLeft(formatNumber(stock)) : product.inStock}
    </p>
  );
}

interface VariantChoiceProps {
  variant: Variant;
  checked: boolean;
  onChoose: () => void;
}

function VariantChoice({ variant, checked, onChoose }: VariantChoiceProps) {
  const { product } = useMessages();
  const gone = variant.stock === 0;
  return (
    <label
      className={`flex min-h-12 cursor-pointer flex-col justify-center rounded-md border bg-card px-3 py-2 leading-snug has-checked:border-basalt has-checked:bg-basalt-tint has-checked:ring-1 has-checked:ring-basalt has-focus-visible:outline-3 has-focus-visible:outline-sky ${gone ? 'border-line text-soft' : 'border-edge'}`}
    >
      <input
        type="radio"
        name="variant_id"
        value={variant.id}
        defaultChecked={checked}
        disabled={gone}
        onChange={onChoose}
        className="sr-only"
      />
      <span className="font-semibold">{variant.title}</span>
      <span className="money text-sm">{gone ? product.outOfStock : formatDong(variant.price)}</span>
    </label>
  );
}
