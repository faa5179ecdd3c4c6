import { createHash } from 'node:crypto';
import type { MedusaContainer } from '@medusajs/framework/types';
import { recogniseColumns } from '../../lib/bank-statement/columns';
import { STATEMENT_LIMITS } from '../../lib/bank-statement/limits';
import { MarketError } from '../../lib/errors';
import { storableText } from '../../lib/storable-json';
import { readTable } from '../../lib/table-file/read-table';
import { TableFileError } from '../../lib/table-file/table-file-error';
import { messages } from '../../messages';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import type { AccountOwner } from '../bank-transaction/account-owner';

/**
 * Keeps a bank's statement to be looked at; nothing is taken of it yet. The same file is the same statement.
 * @throws MarketError 413 for a file that is too large, 400 for one that is no statement, with the reason
 */
export async function bringStatement(
  container: MedusaContainer,
  { owner, bytes, name, by }: { owner: AccountOwner; bytes: Buffer | null; name: string; by: string },
): Promise<string> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  try {
    if (bytes === null) throw new TableFileError('too_large');
    const file_hash = createHash('sha256').update(bytes).digest('hex');
    const mine = { payee: owner.payee, file_hash };
    const [known] = await bank.listBankStatements(mine, { select: ['id'], take: 1 });
    if (known) return known.id;
    const { cells } = await readTable(bytes, STATEMENT_LIMITS);
    const columns = recogniseColumns(cells);
    const { id } = await bank.createBankStatements({
      ...owner,
      file_name: storableText(name).slice(0, 200),
      file_hash,
      cells: cells as unknown as Record<string, unknown>,
      columns: columns && { ...columns },
      brought_by: by,
    });
    return id;
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error;
    const status = error.problem === 'too_large' ? 413 : 400;
    throw new MarketError(
      status,
      `statement_${error.problem}`,
      messages.bankTransaction.statement[error.problem],
    );
  }
}
