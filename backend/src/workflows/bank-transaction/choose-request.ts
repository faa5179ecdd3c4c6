import type { Dong } from '../../contract';
import type { AwaitedTransfer } from '../../modules/checkout/service';

export interface ArrivedMoney {
  bank_bin: string | null;
  account: string;
  sub_account: string | null;
  amount: Dong;
}

/**
 * The request that money is meant for, of those whose code it names: its account must be the request's. Accounts
 * that have the same number at two banks are told apart by the bank, sellers who share an account by the amount.
 */
export function chooseRequest(money: ArrivedMoney, named: AwaitedTransfer[]): AwaitedTransfer | null {
  const accounts = [money.account, money.sub_account].flatMap((account) => (account ? [plain(account)] : []));
  const numbered = named.filter((request) => accounts.includes(plain(request.account)));
  const sure = numbered.filter(({ bank_bin }) => bank_bin === money.bank_bin);
  const here = sure.length > 0 ? sure : numbered;
  const awaited = here.filter(({ state }) => state === 'awaiting');
  return awaited.find(({ open }) => open === money.amount) ?? awaited[0] ?? here[0] ?? null;
}

function plain(account: string): string {
  return account.replace(/\s/g, '').toUpperCase();
}
