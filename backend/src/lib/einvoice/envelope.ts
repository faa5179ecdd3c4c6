import { createHash } from 'node:crypto';
import { FORMAT_VERSION } from './schema-2.1.0';
import { maybe, tag, xml, xmlDocument } from './write-xml';

/** Messages that go to the tax office, by their code (MLTDiep). */
export const MESSAGES = {
  /** That e-invoices are used. */
  registration: '100',
  /** Who issues for whom. */
  delegation: '101',
  /** An invoice that wants a code. */
  coded: '200',
  /** Invoices without code. */
  uncoded: '203',
  /** Invoices of a cash register. */
  cash_register: '206',
  /** Notice of errors, 04/SS-HĐĐT. */
  error_notice: '300',
} as const;

export type MessageKind = keyof typeof MESSAGES;

export interface Envelope {
  kind: MessageKind;
  /** MNGui: who sends, given by the tax office; at most 14 characters. */
  sender: string;
  /** MNNhan: who is to receive it. */
  receiver: string;
  /** MTDiep; see `messageId`. */
  id: string;
  /** MTDTChieu: the message that this one answers. */
  replyTo?: string;
  /** Of the tax payer whose documents these are. */
  taxCode: string;
  /** Signed documents, as `signXml` gives them. */
  documents: readonly [string, ...string[]];
}

/** The tax office gives one code to one invoice; only messages 203 and 206 carry several. */
const SEVERAL: readonly MessageKind[] = ['uncoded', 'cash_register'];

/**
 * The message (thông điệp) that carries signed documents to the tax office or its T-VAN. Documents are taken as they are, so their
 * signatures hold inside it.
 * @throws RangeError when it cannot carry so many documents, or when a field is too long
 */
export function envelopeXml({ kind, sender, receiver, id, replyTo, taxCode, documents }: Envelope): string {
  if (documents.length > 1 && !SEVERAL.includes(kind))
    throw new RangeError(`Message ${MESSAGES[kind]} carries one document.`);
  for (const [name, text, max] of [
    ['MNGui', sender, 14],
    ['MNNhan', receiver, 14],
    ['MTDiep', id, 46],
    ['MST', taxCode, 14],
  ] as const)
    if (text.length === 0 || text.length > max) throw new RangeError(`${name} has 1 to ${max} characters.`);
  return xmlDocument(
    tag('TDiep', [
      tag('TTChung', [
        tag('PBan', FORMAT_VERSION),
        tag('MNGui', sender),
        tag('MNNhan', receiver),
        tag('MLTDiep', MESSAGES[kind]),
        tag('MTDiep', id),
        maybe('MTDTChieu', replyTo),
        tag('MST', taxCode),
        tag('SLuong', `${documents.length}`),
      ]),
      tag('DLieu', documents.map(withoutDeclaration)),
    ]),
  );
}

/**
 * MTDiep: the sender's code and 32 hexadecimal digits, upper case. The digits follow from `seed`, so that sending the same thing again is
 * the same message; a new attempt after a refusal needs a new seed.
 */
export function messageId(sender: string, seed: string): string {
  return sender + createHash('sha256').update(seed).digest('hex').slice(0, 32).toUpperCase();
}

function withoutDeclaration(document: string) {
  return xml(document.replace(/^<\?xml[^>]*\?>\s*/, ''));
}
