import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import readExcel from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { temporaryFolder } from './workspace';

const run = promisify(execFile);

/** A figure of an indicator, by `M1-value`. */
export type Figures = Record<string, number>;

/** The figures of a CSV, read by its heads. */
export function figuresOfCsv(text: string): Figures {
  const [heads = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
  const [id, key, value] = ['ma', 'khoa', 'gia_tri'].map((head) => heads.indexOf(head));
  return Object.fromEntries(
    rows
      .filter((row) => /^M\d+$/.test(row[id ?? 0] ?? '') && row[key ?? 0] && row[value ?? 0])
      .map((row) => [`${row[id ?? 0]}-${row[key ?? 0]}`, Number(row[value ?? 0])]),
  );
}

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** What each row of the workbook's sheet of indicators says, in its order: code and value. Read by a library that did not write it. */
export async function figuresOfWorkbook(book: Buffer): Promise<[string, number][]> {
  const rows = await readExcel(book, { sheet: 'Chỉ tiêu' });
  return rows
    .slice(1)
    .flatMap((row): [string, number][] => (typeof row[3] === 'number' ? [[String(row[0]), row[3]]] : []));
}

/** The words of a PDF: by `pdftotext` where the machine has it, else by unpdf. Spaces are one, as a reader sees them. */
export async function wordsOfPdf(pdf: Buffer): Promise<string> {
  const file = join(await temporaryFolder('letter'), 'letter.pdf');
  await writeFile(file, pdf);
  const text = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 }).then(
    ({ stdout }) => stdout,
    async () => (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text,
  );
  return text.replaceAll(/\s+/g, ' ');
}
