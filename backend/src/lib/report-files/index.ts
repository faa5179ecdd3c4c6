import { csvFile } from './csv';
import { jsonStatFile } from './json-stat';
import { letterFile } from './letter';
import { type FrozenReport, fileStem, type ReportFile } from './report-file';
import { workbookFile } from './workbook';

/** The canonical text itself: its SHA-256 is the report's. */
const jsonFile = ({ content, text }: FrozenReport): ReportFile => ({
  name: `${fileStem(content)}.json`,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(text),
});

export const REPORT_FORMATS = {
  pdf: letterFile,
  xlsx: workbookFile,
  csv: csvFile,
  json: jsonFile,
  jsonstat: jsonStatFile,
} satisfies Record<string, (report: FrozenReport) => ReportFile | Promise<ReportFile>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;
