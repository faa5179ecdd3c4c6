import type { Dong } from '../../contract';
import type {
  InvoiceBuyer,
  InvoiceContent,
  InvoiceLine,
  InvoiceRelation,
  InvoiceSeller,
  InvoiceTotals,
  LineKind,
} from './invoice-content';
import { printableText } from './printable-text';
import { relationText } from './relation-text';
import { FORMAT_VERSION } from './schema-2.1.0';
import { isCashRegister } from './series';
import { maybe, tag, type Xml, xmlDocument } from './write-xml';

/** Written where a buyer who gave nothing stands (Decree 254/2026 art. 10). */
export const CONSUMER = 'Bán cho người tiêu dùng';

const TCHAT: Record<LineKind, string> = { goods: '1', promotion: '2', discount: '3', note: '4' };

/**
 * The invoice by format 2.1.0, in canonical form and not yet signed: `DSCKS/NBan` stands empty. Names and addresses that are longer than
 * the format allows are shortened; codes and numbers never are, the check refuses them.
 */
export function toXml(content: InvoiceContent): string {
  return xmlDocument(
    tag('HDon', [
      tag('DLHDon', [general(content), tag('NDHDon', body(content)), extras(content)], documentId(content)),
      maybe('MCCQT', content.cashRegisterCode),
      tag('DSCKS', [tag('NBan', '')]),
    ]),
  );
}

/** Id of the signed part, unlike for any two invoices of a seller. */
export function documentId({ form, series, number }: InvoiceContent): string {
  return `HD-${form}${series}-${number ?? 0}`;
}

/** THDon: the name on top of the invoice. */
export function invoiceName(content: Pick<InvoiceContent, 'form' | 'series'>): string {
  const name = content.form === '1' ? 'Hóa đơn giá trị gia tăng' : 'Hóa đơn bán hàng';
  return isCashRegister(content) ? `${name} khởi tạo từ máy tính tiền` : name;
}

function general(content: InvoiceContent): Xml {
  const { delegatedIssuer: issuer } = content;
  return tag('TTChung', [
    tag('PBan', FORMAT_VERSION),
    tag('THDon', invoiceName(content)),
    tag('KHMSHDon', content.form),
    tag('KHHDon', content.series),
    maybe('SHDon', content.number?.toString()),
    tag('NLap', content.issuedOn),
    tag('HDCTTChinh', '0'),
    tag('DVTTe', content.currency),
    tag('HTTToan', printableText(content.paymentMethod, 50)),
    tag('MSTTCGP', content.solutionProvider),
    issuer && tag('MSTDVNUNLHDon', issuer.taxCode),
    issuer && tag('TDVNUNLHDon', printableText(issuer.name, 400)),
    issuer && tag('DCDVNUNLHDon', printableText(issuer.address, 400)),
    content.relation && related(content.relation),
  ]);
}

function related(relation: InvoiceRelation): Xml {
  return tag('TTHDLQuan', [
    tag('TCHDon', relation.kind === 'replace' ? '1' : '2'),
    tag('LHDCLQuan', '1'),
    tag('KHMSHDCLQuan', relation.form),
    tag('KHHDCLQuan', relation.series),
    tag('SHDCLQuan', `${relation.number}`),
    tag('NLHDCLQuan', relation.issuedOn),
    tag('GChu', relationText(relation)),
  ]);
}

function body(content: InvoiceContent): Xml[] {
  return [
    seller(content.seller),
    tag('NMua', buyer(content.buyer)),
    tag(
      'DSHHDVu',
      content.lines.map((line, index) => lineXml(line, index + 1)),
    ),
    tag('TToan', totals(content)),
  ];
}

function seller(party: InvoiceSeller): Xml {
  return tag('NBan', [
    tag('Ten', printableText(party.name, 400)),
    tag('MST', party.taxCode),
    tag('DChi', printableText(party.address, 400)),
    short('MCHang', party.shopCode, 50),
    short('TCHang', party.shopName, 400),
    maybe('SDThoai', nationalPhone(party.phone)),
    short('DCTDTu', party.email, 50),
    maybe('STKNHang', party.bankAccount),
    short('TNHang', party.bankName, 400),
  ]);
}

function buyer(party: InvoiceBuyer): (Xml | undefined)[] {
  if (party.kind === 'consumer') return [tag('HVTNMHang', CONSUMER)];
  const organisation = party.kind === 'organisation' ? party : undefined;
  const person = party.kind === 'person' ? party : undefined;
  return [
    short('Ten', organisation?.name, 400),
    maybe('MST', party.taxCode),
    maybe('MDVQHNSach', organisation?.budgetUnitCode),
    short('DChi', party.address, 400),
    short('MKHang', party.customerCode, 50),
    maybe('SDThoai', nationalPhone(party.phone)),
    maybe('CCCDan', person?.personalId),
    maybe('SHChieu', person?.passport),
    short('DCTDTu', party.email, 50),
    short('HVTNMHang', person?.name ?? organisation?.contactName, 100),
  ];
}

function lineXml(line: InvoiceLine, order: number): Xml {
  return tag('HHDVu', [
    tag('TChat', TCHAT[line.kind]),
    tag('STT', `${order}`),
    short('MHHDVu', line.code, 50),
    tag('THHDVu', printableText(line.name, 500)),
    short('DVTinh', line.unit, 50),
    maybe('SLuong', line.quantity),
    maybe('DGia', line.unitPrice),
    line.kind !== 'note' && amount('ThTien', line.amount),
    line.vatRate !== null && tag('TSuat', line.vatRate),
  ]);
}

function totals({ totals: sums, fees, lines }: InvoiceContent): (Xml | undefined)[] {
  const discounted = lines.some(({ kind }) => kind === 'discount');
  return [
    ...(sums.vat
      ? [byRate(sums.vat), amount('TgTCThue', sums.vat.beforeVat), amount('TgTThue', sums.vat.vat)]
      : []),
    fees.length > 0
      ? tag(
          'DSLPhi',
          fees.map((fee) =>
            tag('LPhi', [tag('TLPhi', printableText(fee.name, 100)), amount('TPhi', fee.amount)]),
          ),
        )
      : undefined,
    discounted ? amount('TTCKTMai', sums.discount) : undefined,
    amount('TgTTTBSo', sums.payable),
    tag('TgTTTBChu', sums.inWords),
  ];
}

function byRate(vat: NonNullable<InvoiceTotals['vat']>): Xml {
  return tag(
    'THTTLTSuat',
    vat.byRate.map((one) =>
      tag('LTSuat', [tag('TSuat', one.rate), amount('ThTien', one.beforeVat), amount('TThue', one.vat)]),
    ),
  );
}

function extras({ lookupCode, purpose }: InvoiceContent): Xml | undefined {
  const entries = [
    lookupCode !== undefined && extra('Mã tra cứu', lookupCode),
    purpose === 'test' && extra('Hóa đơn thử nghiệm', 'Không có giá trị pháp lý'),
  ].filter((entry) => entry !== false);
  return entries.length > 0 ? tag('TTKhac', entries) : undefined;
}

function extra(name: string, value: string): Xml {
  return tag('TTin', [tag('TTruong', name), tag('KDLieu', 'string'), tag('DLieu', value)]);
}

function short(name: string, text: string | undefined, max: number): Xml | undefined {
  return text === undefined ? undefined : maybe(name, printableText(text, max));
}

function amount(name: string, value: Dong): Xml {
  return tag(name, `${value === 0 ? 0 : value}`);
}

/** `+84912345678` as people here dial it. */
function nationalPhone(phone: string | undefined): string | undefined {
  return phone?.replace(/^\+84/, '0');
}
