import type { Dong } from '../../contract';
import type { AwaitedTransfer } from '../../modules/checkout/service';

export interface ArrivedMoney {
  account: string;
  sub_account: string | null;
  amount: Dong;
}

/**
 * The request that money is meant for, of those whose code it names: its account must be the request's. Sellers who share
 * an account are told apart by the amount.
 */
export function chooseRequest(money: ArrivedMoney, named: AwaitedTransfer[]): AwaitedTransfer | null {
  const accounts = [money.account, money.sub_account].flatMap((account) => (account ? [plain(account)] : []));
  const here = named.filter((request) => accounts.includes(plain(request.account)));
  const awaited = here.filter(({ state }) => state === 'awaiting');
  return awaited.find(({ open }) => open === money.amount) ?? awaited[0] ?? here[0] ?? null;
}

function plain(account: string): string {
  return account.replace(/\s/g, '').toUpperCase();
}
