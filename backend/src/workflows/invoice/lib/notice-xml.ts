import type { InvoiceContent } from '../../../lib/einvoice/invoice-content';
import { maybe, tag, xmlDocument } from '../../../lib/einvoice/write-xml';

/** What a notice of an error says (form 04/SS-HĐĐT). */
export interface Notice {
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Where it was written: the seller's commune. */
  place: string;
  tax_office: { code: string; name: string };
  /** The invoice that has the error, as it was issued. */
  invoice: InvoiceContent;
  tax_office_code: string | null;
  reason: string;
}

/** Format of messages 300, which stayed at 2.0.0 (domain/02 §4). */
const VERSION = '2.0.0';

/** LADHDDT: an e-invoice of the decrees in force. TCTBao: the error is explained, no other invoice follows. */
const ORDINARY = '1';
const EXPLAIN = '4';

/** The longest reason that the format takes. */
const REASON_LENGTH = 255;

/** The notice, unsigned: `DSCKS/NNT` stands empty. */
export function noticeXml({ id, day, place, tax_office, invoice, tax_office_code, reason }: Notice): string {
  const { seller } = invoice;
  return xmlDocument(
    tag('TBao', [
      tag(
        'DLTBao',
        [
          tag('PBan', VERSION),
          tag('MSo', '04/SS-HĐĐT'),
          tag('Ten', 'Thông báo hóa đơn điện tử có sai sót'),
          tag('Loai', '1'),
          tag('MCQT', tax_office.code),
          tag('TCQT', tax_office.name),
          tag('TNNT', seller.name),
          tag('MST', seller.taxCode),
          tag('DDanh', place),
          tag('NTBao', day),
          tag('DSHDon', [
            tag('HDon', [
              tag('STT', '1'),
              maybe('MCQTCap', tax_office_code ?? undefined),
              tag('KHMSHDon', invoice.form),
              tag('KHHDon', invoice.series),
              tag('SHDon', String(invoice.number ?? '')),
              tag('Ngay', invoice.issuedOn),
              tag('LADHDDT', ORDINARY),
              tag('TCTBao', EXPLAIN),
              tag('LDo', reason.slice(0, REASON_LENGTH)),
            ]),
          ]),
        ],
        `TB-${id}`,
      ),
      tag('DSCKS', [tag('NNT', '')]),
    ]),
  );
}
