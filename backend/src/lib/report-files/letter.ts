import type { PeriodFigures, ReportSection } from '../../contract';
import { messages } from '../../messages';
import { BOTTOM, COLOUR, INNER, PAGE, Sheet, type TextStyle } from '../einvoice-pdf/sheet';
import { type FrozenReport, fileStem, type ReportFile } from './report-file';
import { figureText, thousands } from './written';

const words = messages.reportFiles.letter;
const TEXT: TextStyle = { font: 'text', size: 10 };
const SMALL: TextStyle = { font: 'text', size: 8.5, colour: COLOUR.soft };
const HALF = INNER / 2;
const CHART_ROWS = 12;

/** The report in the form of an administrative letter, A4, fonts inside. Equal reports give equal bytes. */
export async function letterFile({ content, sha256 }: FrozenReport): Promise<ReportFile> {
  const { figures } = content;
  const subject = subjectOf(content);
  const sheet = new Sheet({
    title: `${words.heading} ${fileStem(content)}`,
    author: content.issuer,
    subject,
    keywords: sha256,
    createdAt: new Date(content.approved_at),
  });
  drawHead(sheet, content.issuer, words.number(content.period, content.version), dateLine(content));
  centred(sheet, words.heading, { font: 'heading', size: 14 });
  centred(sheet, subject, { font: 'strong', size: 11 });
  if (content.change_note) paragraph(sheet, `${words.change_note}: ${content.change_note}`);
  for (const section of figures.sections ?? []) drawSection(sheet, section);
  drawIndicators(sheet, figures);
  drawChart(sheet, figures);
  list(sheet, words.exceptions, figures.exceptions.length > 0 ? figures.exceptions : [words.none]);
  list(sheet, words.method, [...figures.method, figures.coverage]);
  list(sheet, words.parameters, figures.parameters.map(parameterLine));
  drawSignatures(sheet, content.drafted_by, content.approved_by);
  drawFeet(sheet, sha256);
  return { name: `${fileStem(content)}.pdf`, type: 'application/pdf', body: await sheet.bytes() };
}

function subjectOf({ kind, period, figures }: FrozenReport['content']): string {
  const name = messages.reports.kinds[kind];
  const special = figures.sections !== undefined;
  return (special ? words.special_subject : words.subject)(name, period, figures.area.name);
}

function dateLine({ approved_at, figures }: FrozenReport['content']): string {
  const local = new Date(Date.parse(approved_at) + 7 * 3_600_000).toISOString();
  return words.place(figures.area.name, local.slice(8, 10), local.slice(5, 7), local.slice(0, 4));
}

function drawHead(sheet: Sheet, issuer: string, number: string, date: string): void {
  const strong: TextStyle = { font: 'strong', size: 10, align: 'center' };
  const right = PAGE.left + HALF;
  const left = sheet.put(issuer.toLocaleUpperCase('vi'), PAGE.left, sheet.y, HALF - 16, strong);
  const state = sheet.put(words.state, right, sheet.y, HALF, strong);
  const motto = sheet.put(words.motto, right, sheet.y + state, HALF, strong);
  sheet.y += Math.max(left, state + motto) + 8;
  sheet.rule(right + HALF / 3, sheet.y - 5, right + (HALF * 2) / 3, sheet.y - 5, COLOUR.ink);
  sheet.put(number, PAGE.left, sheet.y, HALF - 16, { ...TEXT, align: 'center' });
  sheet.y += sheet.put(date, right, sheet.y, HALF, { font: 'italic', size: 10, align: 'center' }) + 18;
}

/** Makes room for a block of this height, on a new page when there is none. */
function room(sheet: Sheet, height: number): void {
  if (sheet.y + height > BOTTOM) sheet.addPage();
}

function block(sheet: Sheet, text: string, style: TextStyle, after: number, indent = 0): void {
  const width = INNER - indent;
  room(sheet, sheet.measure(text, width, style));
  sheet.y += sheet.put(text, PAGE.left + indent, sheet.y, width, style) + after;
}

const centred = (sheet: Sheet, text: string, style: TextStyle) =>
  block(sheet, text, { ...style, align: 'center' }, 6);
const paragraph = (sheet: Sheet, text: string) => block(sheet, text, TEXT, 6);

function heading(sheet: Sheet, text: string): void {
  sheet.y += 8;
  room(sheet, 48);
  block(sheet, text, { font: 'heading', size: 11 }, 5);
}

function list(sheet: Sheet, title: string, sentences: string[]): void {
  heading(sheet, title);
  for (const sentence of sentences) block(sheet, `– ${sentence}`, { ...TEXT, size: 9.5 }, 3, 8);
}

function drawIndicators(sheet: Sheet, { indicators }: PeriodFigures): void {
  heading(sheet, words.figures);
  const [code, name] = [40, 300];
  for (const indicator of indicators) {
    const text = figureText(indicator);
    const style: TextStyle = { ...TEXT, size: 9.5 };
    const value: TextStyle = { ...style, align: 'right' };
    const width = INNER - code - name - 10;
    const height = Math.max(sheet.measure(indicator.name, name, style), sheet.measure(text, width, value));
    room(sheet, height + 6);
    sheet.put(indicator.id, PAGE.left, sheet.y, code, { ...style, font: 'strong' });
    sheet.put(indicator.name, PAGE.left + code, sheet.y, name, style);
    sheet.put(text, PAGE.left + code + name + 10, sheet.y, width, value);
    sheet.y += height + 3;
    sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.hair);
    sheet.y += 3;
  }
}

/** A table of a special kind: each row with its name and, below one another, what its columns say. */
function drawSection(sheet: Sheet, { title, note, columns, rows }: ReportSection): void {
  heading(sheet, title);
  const style: TextStyle = { ...TEXT, size: 9.5 };
  const value: TextStyle = { ...style, align: 'right' };
  const name = INNER / 2 - 10;
  for (const { label, cells, suppressed } of rows) {
    const text = columns
      .map((column, index) => {
        const shown = cellText(cells[index] ?? null, suppressed);
        return columns.length === 1 || column.unit === 'text' ? shown : `${column.label}: ${shown}`;
      })
      .join(columns.some(({ unit }) => unit === 'text') ? ' ' : '\n');
    const height = Math.max(sheet.measure(label, name, style), sheet.measure(text, HALF, value));
    room(sheet, height + 6);
    sheet.put(label, PAGE.left, sheet.y, name, style);
    sheet.put(text, PAGE.left + HALF, sheet.y, HALF, value);
    sheet.y += height + 3;
    sheet.rule(PAGE.left, sheet.y, PAGE.left + INNER, sheet.y, COLOUR.hair);
    sheet.y += 3;
  }
  if (rows.length === 0) paragraph(sheet, words.none);
  block(sheet, note, SMALL, 4);
}

function cellText(cell: number | string | null, suppressed: boolean): string {
  if (cell === null) return suppressed ? messages.reportFiles.hidden : messages.reportFiles.no_source;
  return typeof cell === 'number' ? thousands(cell) : cell;
}

/** The communes that sold most, as bars with their figures; hidden ones are counted, not drawn. */
function drawChart(sheet: Sheet, { tables }: PeriodFigures): void {
  const rows = tables.find(({ by }) => by === 'commune')?.rows ?? [];
  const shown = rows.filter(({ suppressed, gmv_net }) => !suppressed && gmv_net > 0);
  const highest = shown.sort((a, b) => b.gmv_net - a.gmv_net).slice(0, CHART_ROWS);
  heading(sheet, words.chart);
  const top = highest[0]?.gmv_net ?? 0;
  const [label, figure] = [150, 90];
  const longest = INNER - label - figure - 12;
  for (const row of highest) {
    room(sheet, 16);
    sheet.put(row.label, PAGE.left, sheet.y, label, { ...TEXT, size: 9 });
    sheet.fill(PAGE.left + label, sheet.y + 1, (longest * row.gmv_net) / top, 10, COLOUR.basalt);
    const style: TextStyle = { font: 'figure', size: 9, align: 'right' };
    sheet.put(thousands(row.gmv_net), PAGE.left + INNER - figure, sheet.y, figure, style);
    sheet.y += 15;
  }
  const hidden = rows.filter(({ suppressed }) => suppressed).length;
  if (hidden > 0) block(sheet, words.hidden(hidden), SMALL, 2);
  if (rows.length === 0) paragraph(sheet, words.none);
}

function parameterLine({
  label,
  value,
  unit,
  source,
  valid_from,
  placeholder,
}: PeriodFigures['parameters'][number]) {
  const made = placeholder ? ` (${messages.reportFiles.placeholder})` : '';
  return `${label}: ${thousands(value)} ${unit}, ${valid_from.slice(0, 4)}; ${source}${made}.`;
}

function drawSignatures(sheet: Sheet, drafted: string, approved: string): void {
  sheet.y += 16;
  room(sheet, 90);
  const title: TextStyle = { font: 'strong', size: 10, align: 'center' };
  const name: TextStyle = { ...TEXT, align: 'center' };
  sheet.put(words.drafted, PAGE.left, sheet.y, HALF, title);
  sheet.put(words.approved, PAGE.left + HALF, sheet.y, HALF, title);
  sheet.put(drafted, PAGE.left, sheet.y + 56, HALF, name);
  sheet.put(approved, PAGE.left + HALF, sheet.y + 56, HALF, name);
  sheet.y += 80;
}

function drawFeet(sheet: Sheet, sha256: string): void {
  const pages = sheet.pageCount;
  for (let page = 0; page < pages; page++) {
    sheet.toPage(page);
    sheet.put(words.foot(sha256), PAGE.left, BOTTOM + 12, INNER - 70, { ...SMALL, size: 7 });
    const style: TextStyle = { ...SMALL, size: 7, align: 'right' };
    sheet.put(words.page(page + 1, pages), PAGE.left + INNER - 70, BOTTOM + 12, 70, style);
  }
}
