import { canonicalXml } from './canonical-xml';
import { child, childrenOf, readXml, textAt, type XmlElement } from './read-xml';
import { xml, xmlDocument } from './write-xml';

/** What the tax office, or the T-VAN before it, says about a message of ours. */
export type TaxOfficeAnswer = AnswerHead & AnswerBody;

export interface AnswerHead {
  /** MTDiep of the answer. */
  id: string;
  /** MTDTChieu: our message. */
  replyTo: string;
  taxCode: string | null;
}

export type AnswerBody =
  | Received
  | { message: '202'; outcome: 'coded'; invoice: CodedInvoice }
  | { message: '204'; outcome: 'accepted' | 'refused'; problems: Problem[] }
  | { message: '301'; outcome: 'accepted' | 'refused'; invoices: NoticedInvoice[]; problems: Problem[] };

/** Message 999: it arrived and could be read, or not. It says nothing yet about the invoices inside. */
export interface Received {
  message: '999';
  outcome: 'received' | 'refused';
  problems: Problem[];
}

export interface CodedInvoice {
  form: string;
  series: string;
  number: number;
  /** MCCQT */
  code: string;
  /** The whole invoice as it came back. Its signature `CQT` is not verified yet: `verifyXml(document, 'CQT', …)`. */
  document: string;
}

/** One invoice of an error notice. */
export interface NoticedInvoice {
  form: string;
  series: string;
  number: number;
  outcome: 'accepted' | 'refused';
  problems: Problem[];
}

/** In the tax office's own words. */
export interface Problem {
  code: string;
  text: string;
}

/** Readable XML that is no answer we know. */
export class UnknownAnswerError extends Error {
  constructor(detail: string) {
    super(`Not an answer of the tax office: ${detail}`);
    this.name = 'UnknownAnswerError';
  }
}

/**
 * Reads an answer (messages 202, 204, 301, 999).
 * @throws UnreadableXmlError, UnknownAnswerError
 */
export function readAnswer(source: string): TaxOfficeAnswer {
  const root = readXml(source);
  const head = child(root, 'TTChung');
  const data = child(root, 'DLieu');
  const kind = textAt(head, 'MLTDiep') ?? '';
  const id = textAt(head, 'MTDiep') ?? '';
  const replyTo = textAt(head, 'MTDTChieu') ?? '';
  if (root.name !== 'TDiep' || id === '' || replyTo === '') throw new UnknownAnswerError(root.name);
  return { id, replyTo, taxCode: textAt(head, 'MST') || null, ...bodyOf(kind, data) };
}

function bodyOf(kind: string, data: XmlElement | undefined): AnswerBody {
  switch (kind) {
    case '999':
      return received(child(data, 'TBao'));
    case '202':
      return { message: '202', outcome: 'coded', invoice: codedInvoice(child(data, 'HDon')) };
    case '204':
      return checked(child(child(data, 'TBao'), 'DLTBao'));
    case '301':
      return noticed(child(child(data, 'TBao'), 'DLTBao'));
    default:
      throw new UnknownAnswerError(`message ${kind}`);
  }
}

/** TTTNhan 0: without error. */
function received(notice: XmlElement | undefined): Received {
  const state = valueIn(notice, 'TTTNhan', ['0', '1', '2', '3']);
  return {
    message: '999',
    outcome: state === '0' ? 'received' : 'refused',
    problems: state === '0' ? [] : problemsIn(notice),
  };
}

function codedInvoice(invoice: XmlElement | undefined): CodedInvoice {
  const code = textAt(invoice, 'MCCQT') ?? '';
  if (!invoice || !/^[0-9A-F]{34}$/.test(code)) throw new UnknownAnswerError('202 without a code');
  const general = child(child(invoice, 'DLHDon'), 'TTChung');
  return { ...named(general), code, document: xmlDocument(xml(canonicalXml(invoice))) };
}

/** LTBao 2: everything in the message was right; every other value names some kind of error. */
function checked(notice: XmlElement | undefined): AnswerBody {
  const right = valueIn(notice, 'LTBao', ['1', '2', '3', '4', '5', '6', '9']) === '2';
  return {
    message: '204',
    outcome: right ? 'accepted' : 'refused',
    problems: right ? [] : problemsIn(notice),
  };
}

/** TTTNCCQT 1: taken up. The notice as a whole counts as accepted only when each of its invoices was. */
function noticed(notice: XmlElement | undefined): AnswerBody {
  const invoices = childrenOf(child(notice, 'DSHDon'), 'HDon').map((one): NoticedInvoice => {
    const taken = valueIn(one, 'TTTNCCQT', ['1', '2']) === '1';
    return { ...named(one), outcome: taken ? 'accepted' : 'refused', problems: taken ? [] : problemsIn(one) };
  });
  const general = problemsIn(child(notice, 'DSLDKCNhan'));
  const accepted =
    invoices.length > 0 && general.length === 0 && invoices.every((one) => one.outcome === 'accepted');
  return { message: '301', outcome: accepted ? 'accepted' : 'refused', invoices, problems: general };
}

function named(element: XmlElement | undefined): { form: string; series: string; number: number } {
  const number = Number(textAt(element, 'SHDon') || Number.NaN);
  const form = textAt(element, 'KHMSHDon') ?? '';
  const series = textAt(element, 'KHHDon') ?? '';
  if (!Number.isSafeInteger(number) || form === '' || series === '')
    throw new UnknownAnswerError('an invoice without form, series or number');
  return { form, series, number };
}

function valueIn(element: XmlElement | undefined, name: string, values: readonly string[]): string {
  const value = textAt(element, name) ?? '';
  if (!values.includes(value)) throw new UnknownAnswerError(`${name} "${value}"`);
  return value;
}

/** Reasons (LDo) stand in lists of different names, by message and kind of invoice; the description is MTLoi or MTa. */
function problemsIn(element: XmlElement | undefined): Problem[] {
  if (!element) return [];
  if (element.name === 'LDo') {
    const code = textAt(element, 'MLoi') ?? '';
    const text = textAt(element, 'MTLoi') || textAt(element, 'MTa') || '';
    return code === '' && text === '' ? [] : [{ code, text }];
  }
  return element.children.flatMap(problemsIn);
}
