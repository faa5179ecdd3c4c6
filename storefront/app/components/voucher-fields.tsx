import type { BasketVoucher } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { dropIntent, VOUCHER_FIELD } from '~/lib/voucher-form';
import { useMessages } from '~/messages/messages-context';
import { Field } from './field';
import { Icon } from './icon';

interface Props {
  vouchers: BasketVoucher[];
  error: string | undefined;
}

/** The vouchers of a basket, what each gives or why it gives nothing, and a field for one more. Stands inside a form. */
export function VoucherFields({ vouchers, error }: Props) {
  const { voucher: words } = useMessages();
  return (
    <div className="space-y-3">
      {vouchers.length > 0 && (
        <ul className="space-y-2" aria-label={words.title}>
          {vouchers.map((voucher) => (
            <VoucherRow key={voucher.code} voucher={voucher} />
          ))}
        </ul>
      )}
      <Field name={VOUCHER_FIELD} label={words.label} hint={words.hint} error={error}>
        {(attributes) => (
          <div className="flex gap-2">
            <input
              {...attributes}
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={50}
              className="input min-w-0 flex-1 uppercase"
            />
            <button
              type="submit"
              name="intent"
              value="take_voucher"
              data-testid="take-voucher"
              className="btn btn-quiet"
            >
              {words.take}
            </button>
          </div>
        )}
      </Field>
    </div>
  );
}

function VoucherRow({ voucher }: { voucher: BasketVoucher }) {
  const { voucher: words } = useMessages();
  const { code, seller, automatic, promise, discount, problem } = voucher;
  const owner = seller ? words.ofStall(seller.name) : words.ofMarket;
  return (
    <li
      data-testid="voucher"
      data-code={code}
      data-problem={problem?.code}
      className={`flex items-center gap-3 rounded-md border px-3 py-1 ${problem ? 'border-warn/40 bg-warn-tint' : 'border-leaf/40 bg-leaf-tint'}`}
    >
      <Icon
        name={problem ? 'warning' : 'check'}
        className={`size-5 flex-none ${problem ? 'text-warn' : 'text-leaf'}`}
      />
      <div className="min-w-0 flex-1 py-1.5">
        <p className="font-semibold break-words">
          {code}
          {discount > 0 && <span className="money"> −{formatDong(discount)}</span>}
        </p>
        <p className="text-sm">
          {problem?.message ?? [promise, automatic ? words.automatic : owner].join(' · ')}
        </p>
      </div>
      {!automatic && (
        <button
          type="submit"
          name="intent"
          value={dropIntent(code)}
          aria-label={words.dropOf(code)}
          className="link flex min-h-11 min-w-11 items-center justify-center text-sm"
        >
          {words.drop}
        </button>
      )}
    </li>
  );
}
