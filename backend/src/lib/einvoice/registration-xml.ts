import type { InvoiceForm } from './invoice-content';
import type { TaxOffice } from './notice-xml';
import { printableText } from './printable-text';
import { FORMAT_VERSION } from './schema-2.1.0';
import { signingTime } from './signature-xml';
import { invoiceName } from './to-xml';
import { tag, type Xml, xmlDocument } from './write-xml';

/** What every declaration on form 01/ĐKTĐ-HĐĐT begins with. */
interface Declaration {
  /** Ours; becomes the Id of the signed part. */
  id: string;
  taxPayer: { name: string; taxCode: string };
  taxOffice: TaxOffice;
  contact: { name: string; address: string; email: string; phone: string };
  /** Where it was written (DDanh): a province. */
  place: string;
  declaredOn: string;
  certificates: readonly [DeclaredCertificate, ...DeclaredCertificate[]];
}

export interface DeclaredCertificate {
  /** The authority that gave it. */
  issuer: string;
  serial: string;
  validFrom: Date;
  validTo: Date;
}

/** That a seller uses e-invoices, or uses them otherwise than before (message 100). */
export interface UseDeclaration extends Declaration {
  occasion: 'first' | 'change';
  coding: 'coded' | 'uncoded';
  /** Invoices from a cash register that is connected to the tax office, which replace ordinary coded ones. */
  mode: 'ordinary' | 'cash_register';
  forms: readonly [InvoiceForm, ...InvoiceForm[]];
}

/** Whom a seller lets issue its invoices, or whose invoices an organisation issues (message 101). */
export interface DelegationDeclaration extends Declaration {
  /** `given` by the seller; `taken`, with one row for each seller, by the platform (Circular 91/2026 art. 9). */
  side: 'given' | 'taken';
  delegations: readonly [DeclaredDelegation, ...DeclaredDelegation[]];
}

export interface DeclaredDelegation {
  form: InvoiceForm;
  series: string;
  /** The other side. */
  party: { name: string; taxCode: string };
  purpose: string;
  from: string;
  to: string;
  payment: keyof typeof PAYMENTS;
}

const PAYMENTS = { cash: '1', transfer: '2', cash_or_transfer: '3', offset: '4', none: '5' } as const;

/** The declaration in canonical form, not yet signed: `DSCKS/NNT` stands empty. */
export function useDeclarationToXml(declaration: UseDeclaration): string {
  const { coding, mode, forms } = declaration;
  return declarationXml(
    declaration,
    'Tờ khai đăng ký/thay đổi thông tin sử dụng hóa đơn điện tử',
    tag('HThuc', declaration.occasion === 'first' ? '1' : '2'),
    [
      tag('HTHDon', [
        flag('CMa', coding === 'coded' && mode === 'ordinary'),
        flag('CMTMTTien', mode === 'cash_register'),
        flag('KCMa', coding === 'uncoded'),
      ]),
      tag('HTGDLHDDT', [
        flag('NNTDBKKhan', false),
        flag('NNTKTDNUBND', false),
        flag('CDLTTDCQT', false),
        flag('CDLQTCTN', true),
      ]),
      tag('PThuc', [flag('CDDu', true), flag('CBTHop', false)]),
      tag('LHDSDung', [
        flag('HDGTGT', forms.includes('1')),
        flag('HDBHang', forms.includes('2')),
        flag('HDBTSCong', false),
        flag('HDBHDTQGia', false),
        flag('HDKhac', false),
        flag('CTu', false),
      ]),
      certificatesXml(declaration),
    ],
  );
}

/** The declaration in canonical form, not yet signed: `DSCKS/NNT` stands empty. */
export function delegationToXml(declaration: DelegationDeclaration): string {
  return declarationXml(
    declaration,
    'Tờ khai đăng ký thay đổi thông tin ủy nhiệm/nhận ủy nhiệm lập hóa đơn',
    tag('LDKUNhiem', declaration.side === 'given' ? '1' : '2'),
    [certificatesXml(declaration), tag('DSDKUNhiem', declaration.delegations.map(delegationXml))],
  );
}

function declarationXml(declaration: Declaration, name: string, kind: Xml, body: readonly Xml[]): string {
  const { id, taxPayer, taxOffice, contact, place, declaredOn } = declaration;
  const general = tag('TTChung', [
    tag('PBan', FORMAT_VERSION),
    tag('MSo', '01/ĐKTĐ-HĐĐT'),
    tag('Ten', name),
    kind,
    tag('TNNT', printableText(taxPayer.name, 400)),
    tag('MST', taxPayer.taxCode),
    tag('CQTQLy', printableText(taxOffice.name, 100)),
    tag('MCQTQLy', taxOffice.code),
    tag('NLHe', printableText(contact.name, 50)),
    tag('DCLHe', printableText(contact.address, 400)),
    tag('DCTDTu', contact.email),
    tag('DTLHe', contact.phone),
    tag('DDanh', printableText(place, 50)),
    tag('NLap', declaredOn),
  ]);
  return xmlDocument(
    tag('TKhai', [tag('DLTKhai', [general, tag('NDTKhai', body)], id), tag('DSCKS', [tag('NNT', '')])]),
  );
}

/** HThuc 1: a certificate that is added. */
function certificatesXml({ certificates }: Declaration): Xml {
  return tag(
    'DSCTSSDung',
    certificates.map(({ issuer, serial, validFrom, validTo }, index) =>
      tag('CTS', [
        tag('STT', `${index + 1}`),
        tag('TTChuc', printableText(issuer, 400)),
        tag('Seri', serial),
        tag('TNgay', signingTime(validFrom)),
        tag('DNgay', signingTime(validTo)),
        tag('HThuc', '1'),
      ]),
    ),
  );
}

function delegationXml(one: DeclaredDelegation, index: number): Xml {
  return tag('DKUNhiem', [
    tag('STT', `${index + 1}`),
    tag('TLHDon', invoiceName(one)),
    tag('KHMSHDon', one.form),
    tag('KHHDon', one.series),
    tag('MST', one.party.taxCode),
    tag('TTChuc', printableText(one.party.name, 400)),
    tag('MDich', printableText(one.purpose, 255)),
    tag('TNgay', one.from),
    tag('DNgay', one.to),
    tag('PThuc', PAYMENTS[one.payment]),
  ]);
}

function flag(name: string, value: boolean): Xml {
  return tag(name, value ? '1' : '0');
}
