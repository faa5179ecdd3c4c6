/** Why a file cannot be read as a table; each has its sentence in the messages of what the table should have been. */
export type TableFileProblem =
  | 'empty'
  | 'too_large'
  | 'wrong_type'
  | 'old_excel'
  | 'pdf'
  | 'unpacks_too_large'
  | 'broken'
  | 'active'
  | 'wrong_name'
  | 'formula'
  | 'encoding'
  | 'too_many_rows'
  | 'no_rows';

/** Of a cell, both from 1, as a table program counts. */
export interface Place {
  line: number;
  column: number;
}

/** A file that is refused, whoever brings it. */
export class TableFileError extends Error {
  constructor(
    readonly problem: TableFileProblem,
    /** The cell for which it is refused, where it is one. */
    readonly at: Place | null = null,
  ) {
    super(`Not a table: ${problem}`);
    this.name = 'TableFileError';
  }
}
