import type { MedusaContainer } from '@medusajs/framework/types';
import { readMarket } from '../../lib/market';

/** Who has to do with money on an account: a seller, or the platform for the accounts that no seller has. */
export interface AccountOwner {
  /** A seller's id, or `platform`. */
  payee: string;
  bank_bin: string;
  account: string;
}

/** Money on somebody's account; another bank's account of the same number is somebody else's. */
export function moneyOf({ account, bank_bin }: AccountOwner) {
  return {
    $and: [{ $or: [{ account }, { sub_account: account }] }, { $or: [{ bank_bin: null }, { bank_bin }] }],
  };
}

export async function platformAccount(container: MedusaContainer): Promise<AccountOwner> {
  const { bankAccountOfPlatform } = await readMarket(container);
  return { payee: 'platform', bank_bin: bankAccountOfPlatform.bin, account: bankAccountOfPlatform.account };
}
