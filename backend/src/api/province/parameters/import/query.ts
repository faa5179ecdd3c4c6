import type { ParameterImport } from '../../../../contract';
import { isMarketError, parseInput } from '../../../../lib/errors';
import { type ReadWorkbook, readParameterWorkbook } from '../../../../lib/parameter-workbook';
import { messages } from '../../../../messages';
import type { NewParameter } from '../../../../modules/reporting/types';
import { newParameter } from '../validators';

const words = messages.parameterImport;

export interface CheckedImport {
  parameters: NewParameter[];
  answer: ParameterImport;
}

/** Checks every row of a workbook by the rules of the form. Nothing is to be written unless all rows are right. */
export async function checkImport(bytes: Buffer): Promise<CheckedImport> {
  return checkRows(await readParameterWorkbook(bytes));
}

function checkRows(read: ReadWorkbook): CheckedImport {
  if ('problem' in read)
    return { parameters: [], answer: { problem: read.problem, rows: [], written: false } };
  const parameters: NewParameter[] = [];
  const seen = new Map<string, number>();
  const rows = read.rows.map(({ row, values }): ParameterImport['rows'][number] => {
    const label = String(values.label ?? values.key ?? '');
    try {
      const parameter = parseInput(newParameter, values);
      const { key, subject, basis, validFrom } = parameter;
      const slot = [key, subject, basis, validFrom].join('|');
      const twin = seen.get(slot);
      if (twin !== undefined) return { row, label, problems: [words.same_as(twin)] };
      seen.set(slot, row);
      parameters.push(parameter);
      return { row, label, problems: [] };
    } catch (error) {
      if (!isMarketError(error)) throw error;
      const named: Record<string, string> = words.columns;
      const problems = (error.fields ?? []).map(
        ({ field, message }) => `${named[field] ?? field}: ${message}`,
      );
      return { row, label, problems };
    }
  });
  return { parameters, answer: { problem: null, rows, written: false } };
}
