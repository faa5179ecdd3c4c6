import { createHash } from 'node:crypto';
import { readSeries } from '../../../../lib/einvoice/series';
import { tag, type Xml, xml, xmlDocument } from '../../../../lib/einvoice/write-xml';
import type { Submission } from '../../provider';

/** Kinds of message to the tax office (domain/02 §4). */
const SEND = { coded: '200', uncoded: '203', cashRegister: '206', errorNotice: '300' } as const;

const VERSION = '2.1.0';
/** The tax office's own code as a receiver. */
const TAX_OFFICE = 'TCT';

/** MLTDiep: which message carries this document. */
export function messageKind({ kind, content }: Submission): string {
  if (kind === 'error_notice' || content === null) return SEND.errorNotice;
  const series = readSeries(content.series);
  if (series?.letter === 'M') return SEND.cashRegister;
  return series?.coded ? SEND.coded : SEND.uncoded;
}

/** MTDiep: the sender's code and 32 hexadecimal digits. The same for the same submission, so that it is known when it comes again. */
export function messageId(senderCode: string, submissionId: string): string {
  return senderCode + createHash('sha256').update(submissionId).digest('hex').slice(0, 32).toUpperCase();
}

/** The signed document in its envelope (TDiep). The document's bytes stay what was signed. */
export function writeMessage(senderCode: string, submission: Submission): string {
  const document = submission.xml.toString('utf8').replace(/^<\?xml[^>]*\?>/, '');
  return xmlDocument(
    tag('TDiep', [
      tag('TTChung', [
        tag('PBan', VERSION),
        tag('MNGui', senderCode),
        tag('MNNhan', TAX_OFFICE),
        tag('MLTDiep', messageKind(submission)),
        tag('MTDiep', messageId(senderCode, submission.id)),
        tag('MST', submission.seller_tax_code),
        tag('SLuong', '1'),
      ]),
      embedded('DLieu', document),
    ]),
  );
}

function embedded(name: string, document: string): Xml {
  return xml(`<${name}>${document}</${name}>`);
}
