import type { MedusaContainer } from '@medusajs/framework/types';
import type { BankTransactionList, BankTransactionState } from '../../../contract';
import { pageCount } from '../../../lib/paging';
import { BANK_TRANSACTION_MODULE } from '../../../modules/bank-transaction';
import type BankTransactionModuleService from '../../../modules/bank-transaction/service';
import type { SellerScope } from '../scope';

const PAGE_SIZE = 20;

/** Money on the seller's own account, newest first; another bank's account of the same number is somebody else's. */
export async function listBankTransactions(
  container: MedusaContainer,
  { seller }: SellerScope,
  { state, page }: { state?: BankTransactionState; page: number },
): Promise<BankTransactionList> {
  const service: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const { bankAccount: account, bankBin } = seller;
  const own = {
    $and: [
      { $or: [{ account }, { sub_account: account }] },
      { $or: [{ bank_bin: null }, { bank_bin: bankBin }] },
    ],
  };
  const [rows, total] = await service.listAndCountBankTransactions(
    { ...own, ...(state ? { state } : {}) },
    { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE, order: { received_at: 'DESC', id: 'DESC' } },
  );
  return {
    transactions: rows.map((row) => ({
      id: row.id,
      state: row.state,
      amount: Number(row.amount),
      open_amount: Number(row.open_amount),
      account: row.account,
      content: row.content,
      reference: row.reference,
      received_at: row.received_at.toISOString(),
      checkout_code: row.checkout_code,
    })),
    total,
    page,
    page_count: pageCount(total, PAGE_SIZE),
  };
}
