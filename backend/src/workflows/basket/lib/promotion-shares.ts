import type { ComputeActions } from '@medusajs/framework/types';
import { BigNumber } from '@medusajs/framework/utils';
import type { Voucher } from './vouchers';

/** What the promotion module takes off one line or fee, exactly, as decimal text. */
export interface Share {
  code: string;
  item_id?: string;
  shipping_method_id?: string;
  amount: string;
}

export function toShare(action: ComputeActions): Share[] {
  switch (action.action) {
    case 'addItemAdjustment':
      return [{ code: action.code, item_id: action.item_id, amount: exact(action.amount) }];
    case 'addShippingMethodAdjustment':
      return [
        { code: action.code, shipping_method_id: action.shipping_method_id, amount: exact(action.amount) },
      ];
    default:
      return [];
  }
}

function exact(amount: ConstructorParameters<typeof BigNumber>[0]): string {
  return String(new BigNumber(amount).raw?.value ?? 0);
}

/** Exact amounts by line or fee; a voucher may be given twice for one line (buy and get). */
export function sharesOf(
  actions: Share[],
  { code }: Voucher,
  target: 'item_id' | 'shipping_method_id',
): Map<string, string> {
  const shares = new Map<string, string>();
  for (const action of actions) {
    const id = action[target];
    if (action.code !== code || id === undefined) continue;
    const before = shares.get(id);
    shares.set(id, before === undefined ? action.amount : String(Number(before) + Number(action.amount)));
  }
  return shares;
}

export function overBudget({ budget }: Voucher, shares: Iterable<string>): boolean {
  if (budget?.type !== 'spend' || budget.limit === null) return false;
  const sum = [...shares].reduce((a, b) => a + Number(b), 0);
  return budget.used + Math.round(sum) > budget.limit;
}

export function byFirst<T extends { voucher: Voucher }>(parts: T[], actions: Share[]): T[] {
  const rank = ({ voucher }: T) => actions.findIndex(({ code }) => code === voucher.code);
  return [...parts].sort((a, b) => rank(a) - rank(b));
}
