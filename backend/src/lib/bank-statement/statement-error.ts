/** Why a file cannot be read as a bank's statement; each has its sentence in the messages. */
export type StatementProblem =
  | 'empty'
  | 'too_large'
  | 'wrong_type'
  | 'old_excel'
  | 'pdf'
  | 'unpacks_too_large'
  | 'broken'
  | 'formula'
  | 'encoding'
  | 'too_many_rows'
  | 'no_rows';

/** A file that is refused, whoever brings it. */
export class StatementError extends Error {
  constructor(readonly problem: StatementProblem) {
    super(`Not a statement: ${problem}`);
    this.name = 'StatementError';
  }
}
