import { env } from '../../../env';
import { checkXml } from '../../../lib/einvoice/check-xml';
import type { InvoiceContent } from '../../../lib/einvoice/invoice-content';
import { signXml } from '../../../lib/einvoice/sign-xml';
import { signingTime } from '../../../lib/einvoice/signature-xml';
import type { Signer } from '../../../lib/einvoice/signer';
import { toXml } from '../../../lib/einvoice/to-xml';
import { verifyXml } from '../../../lib/einvoice/verify-xml';
import { drawInvoice } from '../../../lib/einvoice-pdf/draw-invoice';
import type { AcceptedAnswer } from '../../../modules/invoice/provider-answer';
import type { StoredInvoice } from '../../../modules/invoice/types';

/** Why the tax office would refuse a document that says this, one sentence after the other; null when it would not. */
export function flawsOf(content: InvoiceContent): string | null {
  const flaws = checkXml(toXml(content));
  return flaws.length > 0 ? flaws.map(({ message }) => message).join(' ') : null;
}

/** The XML by format 2.1.0 with its signature. @throws Error for content that was not checked before it was numbered */
export async function signDocument(content: InvoiceContent, signer: Signer, at: Date): Promise<Buffer> {
  const flaws = flawsOf(content);
  if (flaws !== null)
    throw new Error(`Invoice ${content.series} ${content.number} is not to be signed: ${flaws}`);
  return Buffer.from(await signXml(toXml(content), signer, at), 'utf8');
}

/** What a person reads, with the code that the tax office gave and both signatures. */
export function drawPdf(row: StoredInvoice, signer: Signer, answer: AcceptedAnswer): Promise<Buffer> {
  const lookupPage = `${env.STOREFRONT_URL}/tra-cuu-hoa-don`;
  const query = new URLSearchParams({ mst: row.seller_tax_code, ma: row.lookup_code });
  const code = answer.tax_office_code ?? row.content.cashRegisterCode;
  const office = answer.document && verifyXml(answer.document.toString('utf8'), 'CQT', () => true);
  return drawInvoice(row.content, {
    lookupPage,
    lookupUrl: `${lookupPage}?${query}`,
    ...(code && { taxOfficeCode: code }),
    ...(row.signed_at && {
      sellerSignature: {
        signer: commonName(signer.certificate.subject),
        signedAt: signingTime(row.signed_at),
      },
    }),
    ...(office && {
      taxOfficeSignature: { signer: commonName(office.certificate.subject), signedAt: office.signedAt },
    }),
  });
}

/** The CN of a name as RFC 2253 writes it, where a comma inside a value is escaped. */
function commonName(subject: string): string {
  const [, name = subject] = /(?:^|,)CN=((?:\\.|[^,\\])*)/.exec(subject) ?? [];
  return name.replace(/\\(.)/g, '$1');
}
