import type { CounterGoods } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import { gramsField, piecesField, piecesOf, type Typed } from '~/lib/counter-form';
import { useMessages } from '~/messages';
import { Icon } from '../icon';
import { input } from '../look';
import { Photo } from '../photo';

interface Props {
  goods: CounterGoods;
  typed: Typed;
  errors: Record<string, string>;
  /** Not among what is looked for; what was typed stays. */
  hidden: boolean;
  onType: (typed: Typed) => void;
}

const step =
  'grid size-11 shrink-0 place-items-center rounded-md border border-edge bg-card disabled:opacity-40';

/** One kind of goods as a tile: a tap adds one. Without script the number is typed. */
export function GoodsTile({ goods, typed, errors, hidden, onType }: Props) {
  const t = useMessages().counter;
  const { variant_id, title, variant_title, photo, price, stock, weighed_most } = goods;
  const pieces = piecesOf(typed);
  const soldOut = stock === 0;
  const name = [title, variant_title].filter(Boolean).join(', ');
  const change = (by: number) => onType({ ...typed, quantity: String(Math.max(0, pieces + by) || '') });
  const more = stock === null || pieces < stock;
  const [wrongPieces, wrongGrams] = [errors[piecesField(variant_id)], errors[gramsField(variant_id)]];
  const errorId = `loi-${variant_id}`;
  return (
    <li
      hidden={hidden}
      data-testid="counter-goods"
      data-variant={variant_id}
      className={`flex flex-col rounded-md border-2 bg-card p-2 ${pieces > 0 ? 'border-basalt' : 'border-line'}`}
    >
      <button
        type="button"
        data-testid="add-goods"
        onClick={() => change(1)}
        disabled={soldOut || !more}
        className="flex flex-1 flex-col items-start gap-1 text-left disabled:opacity-70"
      >
        <Photo photo={photo} size={72} />
        <span className="line-clamp-2 font-semibold leading-snug">{title}</span>
        {variant_title && <span className="text-sm text-soft">{variant_title}</span>}
        <span className="money text-lg font-semibold text-basalt">{formatDong(price)}</span>
        <span className="text-sm text-soft">
          {[
            weighed_most !== null && t.perWeight(weighed_most),
            soldOut ? t.soldOut : stock !== null && t.stock(stock),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      <div className="mt-2 flex items-center gap-1">
        <button
          type="button"
          onClick={() => change(-1)}
          disabled={pieces === 0}
          aria-label={t.less(name)}
          className={step}
        >
          <span aria-hidden="true" className="text-2xl leading-none">
            −
          </span>
        </button>
        <input
          name={piecesField(variant_id)}
          value={typed.quantity}
          onChange={({ target }) => onType({ ...typed, quantity: target.value })}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0"
          disabled={soldOut}
          aria-label={t.quantity(name)}
          aria-invalid={wrongPieces ? true : undefined}
          aria-describedby={wrongPieces || wrongGrams ? errorId : undefined}
          className={`${input} min-w-0 !px-1 text-center text-lg font-semibold`}
        />
        <button
          type="button"
          onClick={() => change(1)}
          disabled={soldOut || !more}
          aria-label={t.one(name)}
          className={step}
        >
          <Icon name="add" />
        </button>
      </div>
      {weighed_most !== null && (
        <div className="mt-1 flex items-center gap-2">
          <input
            name={gramsField(variant_id)}
            value={typed.grams}
            onChange={({ target }) => onType({ ...typed, grams: target.value })}
            inputMode="numeric"
            autoComplete="off"
            disabled={soldOut}
            aria-label={t.grams(name)}
            aria-invalid={wrongGrams ? true : undefined}
            aria-describedby={wrongGrams ? errorId : undefined}
            className={`${input} min-w-0`}
          />
          <span className="text-sm">{t.gramsShort}</span>
        </div>
      )}
      {(wrongPieces || wrongGrams) && (
        <p id={errorId} className="mt-1 text-sm font-medium text-error">
          {[wrongPieces, wrongGrams].filter(Boolean).join(' ')}
        </p>
      )}
    </li>
  );
}
