import { createHash } from 'node:crypto';
import type { BankStatementColumns } from '../../contract';
import { readRows, type StatementRow } from '../../lib/bank-statement/read-rows';
import type { BankMessage } from '../../modules/bank-transaction/bank-message';
import { STATEMENT } from '../../modules/bank-transaction/sources';

export interface StoredStatement {
  account: string;
  bank_bin: string;
  /** `string[][]` */
  cells: unknown;
  /** `BankStatementColumns` */
  columns: unknown;
}

export interface ReadRow {
  row: StatementRow;
  /** As it would be written down; null for what is no money in. */
  message: BankMessage | null;
}

/**
 * The rows of a statement with the messages that they stand for. A row is known by all that it says and by how many rows before it
 * say the same, so that overlapping statements tell of each transfer once.
 */
export function transactionsOf(statement: StoredStatement): ReadRow[] {
  const { account, bank_bin } = statement;
  const rows = readRows(statement.cells as string[][], statement.columns as BankStatementColumns);
  const told = new Map<string, number>();
  return rows.map((row) => {
    if (row.kind !== 'in') return { row, message: null };
    const { at, amount, content, reference } = row;
    const said = JSON.stringify([bank_bin, account, at, amount, content, reference]);
    const before = told.get(said) ?? 0;
    told.set(said, before + 1);
    const message: BankMessage = {
      connector: STATEMENT,
      sender_id: createHash('sha256').update(`${said} ${before}`).digest('hex').slice(0, 40),
      direction: 'in',
      bank_bin,
      account,
      sub_account: null,
      amount,
      content,
      reference,
      received_at: at,
      message: { line: row.line },
    };
    return { row, message };
  });
}
