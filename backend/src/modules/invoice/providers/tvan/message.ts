import { envelopeXml, type MessageKind, messageId } from '../../../../lib/einvoice/envelope';
import { readSeries } from '../../../../lib/einvoice/series';
import type { Submission } from '../../provider';

/** The tax office's own code as a receiver. */
const TAX_OFFICE = 'TCT';

/** Which message carries this document. */
export function messageKind({ kind, content }: Submission): MessageKind {
  if (kind === 'error_notice' || content === null) return 'error_notice';
  const series = readSeries(content.series);
  if (series?.letter === 'M') return 'cash_register';
  return series?.coded ? 'coded' : 'uncoded';
}

/** The signed document in its envelope. The same submission makes the same message, so that it is known when it comes again. */
export function writeMessage(senderCode: string, submission: Submission): string {
  return envelopeXml({
    kind: messageKind(submission),
    sender: senderCode,
    receiver: TAX_OFFICE,
    id: messageId(senderCode, submission.id),
    taxCode: submission.seller_tax_code,
    documents: [submission.xml.toString('utf8')],
  });
}
