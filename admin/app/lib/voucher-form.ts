import type { NewSellerVoucher } from '@cho-phien/backend/contract';
import { parseAmount } from './amount';

const KINDS = ['percentage', 'fixed', 'free_delivery'] as const satisfies NewSellerVoucher['kind'][];
const NUMBERS = ['value', 'minimum', 'limit', 'per_buyer', 'budget'] as const;
/** Above this an amount is taken for mistyped. */
const MOST = 1_000_000_000;

/** What a stall typed, as the backend wants it; numbers that are none stand in `wrong`. */
export function readVoucher(form: FormData): { wanted: NewSellerVoucher; wrong: string[] } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const kind = KINDS.find((one) => one === text('kind')) ?? 'percentage';
  const wrong: string[] = [];
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const name of NUMBERS) {
    const typed = text(name).replace(/\s*%$/, '');
    if (typed === '' || (name === 'value' && kind === 'free_delivery')) continue;
    const read = parseAmount(typed, { min: 1, max: MOST });
    if (read.ok) numbers[name] = read.value;
    else wrong.push(name);
  }
  const products = form.getAll('product').map(String).filter(Boolean);
  return {
    wanted: {
      code: text('code').toUpperCase(),
      kind,
      ...numbers,
      starts_on: text('starts_on'),
      ends_on: text('ends_on'),
      ...(products.length > 0 ? { product_ids: products } : {}),
    },
    wrong,
  };
}
