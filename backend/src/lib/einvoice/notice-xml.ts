import type { InvoiceForm } from './invoice-content';
import { printableText } from './printable-text';
import { FORMAT_VERSION } from './schema-2.1.0';
import { maybe, tag, type Xml, xmlDocument } from './write-xml';

/** Notice of errors in invoices (thông báo hóa đơn điện tử có sai sót, form 04/SS-HĐĐT), sent as message 300. */
export interface ErrorNotice {
  /** Ours; becomes the Id of the signed part. Letters, digits and hyphens. */
  id: string;
  taxOffice: TaxOffice;
  taxPayer: { name: string; taxCode: string };
  /** Where it was written (DDanh): a province. */
  place: string;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
  noticedOn: string;
  /** The tax office's own notice that this answers (Loai 2), when there is one. */
  answers?: { number: string; on: string };
  items: readonly [ErroneousInvoice, ...ErroneousInvoice[]];
}

export interface TaxOffice {
  /** Five digits. */
  code: string;
  name: string;
}

export interface ErroneousInvoice {
  /** MCCQT, on coded series. */
  authorityCode?: string;
  form: InvoiceForm;
  series: string;
  number: number;
  issuedOn: string;
  /** Nothing that was sent is cancelled any more (Circular 91/2026 art. 10), so the format's value 1 has no name here. */
  action: 'adjust' | 'replace' | 'explain' | 'summary';
  reason: string;
}

const ACTIONS: Record<ErroneousInvoice['action'], string> = {
  adjust: '2',
  replace: '3',
  explain: '4',
  summary: '5',
};

/** The notice in canonical form, not yet signed: `DSCKS/NNT` stands empty. */
export function noticeToXml(notice: ErrorNotice): string {
  return xmlDocument(
    tag('TBao', [tag('DLTBao', content(notice), notice.id), tag('DSCKS', [tag('NNT', '')])]),
  );
}

function content({
  taxOffice,
  taxPayer,
  answers,
  place,
  noticedOn,
  items,
}: ErrorNotice): (Xml | undefined)[] {
  return [
    tag('PBan', FORMAT_VERSION),
    tag('MSo', '04/SS-HĐĐT'),
    tag('Ten', 'Thông báo hóa đơn điện tử có sai sót'),
    tag('Loai', answers ? '2' : '1'),
    maybe('So', answers?.number),
    maybe('NTBCCQT', answers?.on),
    tag('MCQT', taxOffice.code),
    tag('TCQT', printableText(taxOffice.name, 100)),
    tag('TNNT', printableText(taxPayer.name, 400)),
    tag('MST', taxPayer.taxCode),
    tag('DDanh', printableText(place, 50)),
    tag('NTBao', noticedOn),
    tag('DSHDon', items.map(itemXml)),
  ];
}

/** LADHDDT 1: an e-invoice of the decree in force. */
function itemXml(item: ErroneousInvoice, index: number): Xml {
  return tag('HDon', [
    tag('STT', `${index + 1}`),
    maybe('MCQTCap', item.authorityCode),
    tag('KHMSHDon', item.form),
    tag('KHHDon', item.series),
    tag('SHDon', `${item.number}`),
    tag('Ngay', item.issuedOn),
    tag('LADHDDT', '1'),
    tag('TCTBao', ACTIONS[item.action]),
    tag('LDo', printableText(item.reason, 255)),
  ]);
}
