import { canonicalXml } from '../../../../lib/einvoice/canonical-xml';
import { childrenOf, readXml, textAt, type XmlElement } from '../../../../lib/einvoice/read-xml';
import type { SubmissionState } from '../../provider';
import { AcceptedAnswer, RefusedAnswer } from '../../provider-answer';

/** Result of giving a code, of checking what was sent without one, and of a notice; 999 says only how the message itself arrived. */
const CODE_RESULT = '202';
const CHECK_RESULT = '204';
const NOTICE_RESULT = '301';
const TECHNICAL = '999';

/** TTTNhan of a technical answer: received. TTTNCCQT of a notice's answer: not taken. */
const RECEIVED = '0';
const NOT_TAKEN = '2';

/** An answer that does not speak of our message, or says nothing that we know. */
export class StrangeAnswerError extends Error {
  constructor(kind: string) {
    super(`A message ${kind} is no answer to a document of ours.`);
    this.name = 'StrangeAnswerError';
  }
}

/**
 * What a message of the tax office says of the document that we sent under `sentId`.
 * @param at when it was found
 * @throws StrangeAnswerError, UnreadableXmlError
 */
export function readAnswer(provider: string, source: string, sentId: string, at: Date): SubmissionState {
  const root = readXml(source);
  const kind = textAt(root, 'TTChung', 'MLTDiep') ?? '';
  if (textAt(root, 'TTChung', 'MTDTChieu') !== sentId) throw new StrangeAnswerError(kind);
  const told = { answer_id: textAt(root, 'TTChung', 'MTDiep') ?? sentId, at: at.toISOString() };
  const reasons = textsOf(root, ['MTLoi', 'MTa']).join('; ');
  switch (kind) {
    case CODE_RESULT: {
      const [document] = elementsOf(root, 'HDon');
      const tax_office_code = document ? textAt(document, 'MCCQT') : null;
      if (!document || !tax_office_code) return RefusedAnswer.from(provider, { ...told, reason: reasons });
      const completed = Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?>${canonicalXml(document)}`,
        'utf8',
      );
      return AcceptedAnswer.from(provider, { ...told, tax_office_code, document: completed });
    }
    case CHECK_RESULT:
      return reasons === ''
        ? AcceptedAnswer.from(provider, { ...told, tax_office_code: null, document: null })
        : RefusedAnswer.from(provider, { ...told, reason: reasons });
    case NOTICE_RESULT:
      return textsOf(root, ['TTTNCCQT']).includes(NOT_TAKEN)
        ? RefusedAnswer.from(provider, { ...told, reason: reasons })
        : AcceptedAnswer.from(provider, { ...told, tax_office_code: null, document: null });
    case TECHNICAL:
      return textsOf(root, ['TTTNhan'])[0] === RECEIVED
        ? 'received'
        : RefusedAnswer.from(provider, { ...told, reason: reasons });
    default:
      throw new StrangeAnswerError(kind);
  }
}

function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return [...childrenOf(element, name), ...element.children.flatMap((one) => elementsOf(one, name))];
}

function textsOf(root: XmlElement, names: string[]): string[] {
  return names.flatMap((name) => elementsOf(root, name).map(({ text }) => text.trim())).filter(Boolean);
}
