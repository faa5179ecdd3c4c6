import type { MedusaContainer } from '@medusajs/framework/types';
import type { BankStatementColumns } from '../../contract';
import { conflict } from '../../lib/errors';
import { messages } from '../../messages';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';

/** Keeps what a person says the columns mean. @throws MarketError 409 once the statement was taken */
export async function nameColumns(
  container: MedusaContainer,
  id: string,
  columns: BankStatementColumns,
): Promise<void> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const { taken_at } = await bank.retrieveBankStatement(id, { select: ['id', 'taken_at'] });
  if (taken_at) throw conflict('statement_taken', messages.bankTransaction.statement_taken);
  await bank.updateBankStatements({ id, columns: { ...columns } });
}
