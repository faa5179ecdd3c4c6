import { stat } from 'node:fs/promises';
import { stream as excel, type Worksheet } from 'exceljs';
import { messages } from '../../messages';
import type { FactLine } from '../../modules/reporting/fact-lines';
import { FACT_COLUMNS } from './columns';

const words = messages.factExport;
/** A sheet of Excel has 1,048,576 rows. */
const ROWS_A_SHEET = 1_000_000;

/** Writes pages row by row, beginning a new sheet where one is full. Answers the size in bytes. */
export async function writeXlsx(
  path: string,
  pages: AsyncIterable<FactLine[]>,
  rowsASheet = ROWS_A_SHEET,
): Promise<number> {
  const book = new excel.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  let sheet = openSheet(book, 1);
  let [number, rows] = [1, 0];
  for await (const page of pages) {
    for (const line of page) {
      if (rows === rowsASheet) {
        sheet.commit();
        number += 1;
        rows = 0;
        sheet = openSheet(book, number);
      }
      addLine(sheet, line);
      rows += 1;
    }
  }
  sheet.commit();
  const method = book.addWorksheet(words.method_sheet);
  method.columns = [{ width: 120 }];
  for (const sentence of words.method) method.addRow([sentence]).commit();
  method.commit();
  await book.commit();
  return (await stat(path)).size;
}

function openSheet(book: excel.xlsx.WorkbookWriter, number: number): Worksheet {
  const sheet = book.addWorksheet(words.sheet(number), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = FACT_COLUMNS.map(({ width }) => ({ width }));
  const head = sheet.addRow(FACT_COLUMNS.map((column) => column.head));
  head.font = { bold: true };
  head.commit();
  return sheet;
}

function addLine(sheet: Worksheet, line: FactLine): void {
  const row = sheet.addRow(FACT_COLUMNS.map(({ cell }) => cell(line)));
  FACT_COLUMNS.forEach(({ format }, index) => {
    if (format) row.getCell(index + 1).numFmt = format;
  });
  row.commit();
}
