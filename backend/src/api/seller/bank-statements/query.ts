import type { InferTypeOf, MedusaContainer } from '@medusajs/framework/types';
import type {
  BankStatement,
  BankStatementColumns,
  BankStatementList,
  BankStatementRow,
  BankStatementRowState,
} from '../../../contract';
import { findCheckoutCodes } from '../../../lib/checkout-code';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { BANK_TRANSACTION_MODULE } from '../../../modules/bank-transaction';
import type { BankStatement as BankStatementModel } from '../../../modules/bank-transaction/models/bank-statement';
import type BankTransactionModuleService from '../../../modules/bank-transaction/service';
import { type ReadRow, transactionsOf } from '../../../workflows/bank-statement/transactions-of';
import type { AccountOwner } from '../../../workflows/bank-transaction/account-owner';

type StoredStatement = InferTypeOf<typeof BankStatementModel>;

const SAMPLE_ROWS = 12;
const RECENT = 20;

export async function listStatements(
  container: MedusaContainer,
  { payee }: AccountOwner,
): Promise<BankStatementList> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const rows = await bank.listBankStatements(
    { payee },
    {
      select: ['id', 'file_name', 'created_at', 'taken_at', 'taken_count'],
      order: { created_at: 'DESC' },
      take: RECENT,
    },
  );
  return { statements: rows.map(headOf) };
}

/** @throws MarketError 404 for a statement of somebody else */
export async function findStatement(
  container: MedusaContainer,
  { payee }: AccountOwner,
  id: string,
): Promise<StoredStatement> {
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const [statement] = await bank.listBankStatements({ id, payee }, { take: 1 });
  if (!statement) throw notFound('statement_not_found', messages.bankTransaction.statement_not_found);
  return statement;
}

/** What would be taken of a statement, row by row, or was. */
export async function retrieveStatement(
  container: MedusaContainer,
  owner: AccountOwner,
  id: string,
): Promise<BankStatement> {
  const statement = await findStatement(container, owner, id);
  const read = statement.columns ? transactionsOf(statement) : [];
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const known = await bank.knownOf(read.flatMap(({ message }) => message ?? []));
  const rows = read.map((one) => toRow(one, known));
  const states: BankStatementRowState[] = ['new', 'known', 'out', 'problem'];
  return {
    ...headOf(statement),
    columns: statement.columns as unknown as BankStatementColumns | null,
    sample: (statement.cells as unknown as string[][]).slice(0, SAMPLE_ROWS),
    rows,
    counts: Object.fromEntries(
      states.map((state) => [state, rows.filter((row) => row.state === state).length]),
    ) as BankStatement['counts'],
  };
}

function headOf(row: StoredStatement): BankStatementList['statements'][number] {
  const { taken_at, taken_count } = row;
  return {
    id: row.id,
    file_name: row.file_name,
    brought_at: row.created_at.toISOString(),
    taken: taken_at ? { at: taken_at.toISOString(), count: taken_count ?? 0 } : null,
  };
}

function toRow({ row, message }: ReadRow, known: ReadonlySet<string>): BankStatementRow {
  if (row.kind === 'problem') {
    const said = messages.bankTransaction.row_problem[row.problem](row.told);
    const nothing = { at: null, amount: null, content: '', checkout_code: null };
    return { line: row.line, state: 'problem', ...nothing, message: said };
  }
  return {
    line: row.line,
    state: !message ? 'out' : known.has(message.sender_id) ? 'known' : 'new',
    at: row.at.toISOString(),
    amount: row.amount,
    content: row.content,
    checkout_code: findCheckoutCodes(row.content)[0] ?? null,
    message: null,
  };
}
