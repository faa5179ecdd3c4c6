import { beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_CASES } from '../../../testing/einvoice/golden-cases';
import { COOPERATIVE, PLATFORM } from '../../../testing/einvoice/sales';
import { type Envelope, envelopeXml, messageId } from './envelope';
import { makeCertificate } from './make-certificate';
import { type ErrorNotice, noticeToXml } from './notice-xml';
import { readXml, textAt } from './read-xml';
import {
  type DelegationDeclaration,
  delegationToXml,
  type UseDeclaration,
  useDeclarationToXml,
} from './registration-xml';
import { signXml } from './sign-xml';
import { type Signer, signerOf } from './signer';
import { toXml } from './to-xml';
import { verifyXml } from './verify-xml';

const SIGNED_AT = new Date('2026-11-20T03:04:05Z');
let signer: Signer;

beforeAll(async () => {
  const pair = await makeCertificate({
    name: COOPERATIVE.name,
    taxCode: COOPERATIVE.taxCode,
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2029-01-01'),
  });
  signer = signerOf(pair.privateKey, pair.certificate);
});

const envelope = (over: Partial<Envelope> = {}): Envelope => ({
  kind: 'coded',
  sender: 'V0309478306',
  receiver: 'TCT',
  id: messageId('V0309478306', 'inv_1'),
  taxCode: COOPERATIVE.taxCode,
  documents: ['<HDon></HDon>'],
  ...over,
});

describe('a message to the tax office', () => {
  it('carries a signed invoice whose signature holds inside it', async () => {
    const signed = await signXml(toXml(GOLDEN_CASES[0]!.content), signer, SIGNED_AT);
    const message = envelopeXml(envelope({ documents: [signed] }));
    const inside = /<HDon>.*<\/HDon>/.exec(message)?.[0] ?? '';
    expect(verifyXml(inside, 'NBan', () => true).signedAt).toBe('2026-11-20T10:04:05');
    expect(message.match(/<\?xml/g)).toHaveLength(1);
  });

  it('says who sends what to whom, in the order of the format', () => {
    const head = readXml(envelopeXml(envelope())).children[0];
    expect(head?.children.map(({ name, text }) => [name, text])).toEqual([
      ['PBan', '2.1.0'],
      ['MNGui', 'V0309478306'],
      ['MNNhan', 'TCT'],
      ['MLTDiep', '200'],
      ['MTDiep', messageId('V0309478306', 'inv_1')],
      ['MST', '0319116538'],
      ['SLuong', '1'],
    ]);
  });

  it('has the same id when the same is sent again, and 32 digits after the sender', () => {
    expect(messageId('V0309478306', 'inv_1')).toBe(messageId('V0309478306', 'inv_1'));
    expect(messageId('V0309478306', 'inv_1')).not.toBe(messageId('V0309478306', 'inv_2'));
    expect(messageId('V0309478306', 'inv_1')).toMatch(/^V0309478306[0-9A-F]{32}$/);
  });

  it('carries several invoices only without code', () => {
    const documents: Envelope['documents'] = ['<HDon></HDon>', '<HDon></HDon>'];
    expect(textAt(readXml(envelopeXml(envelope({ kind: 'uncoded', documents }))), 'TTChung', 'SLuong')).toBe(
      '2',
    );
    expect(
      textAt(readXml(envelopeXml(envelope({ kind: 'cash_register', documents }))), 'TTChung', 'MLTDiep'),
    ).toBe('206');
    expect(() => envelopeXml(envelope({ documents }))).toThrow(RangeError);
    expect(() => envelopeXml(envelope({ kind: 'error_notice', documents }))).toThrow(RangeError);
  });

  it('refuses a sender of fifteen characters', () => {
    expect(() => envelopeXml(envelope({ sender: 'V'.repeat(15) }))).toThrow(RangeError);
  });
});

const NOTICE: ErrorNotice = {
  id: 'SS-1',
  taxOffice: { code: '70701', name: 'Thuế tỉnh Đồng Nai' },
  taxPayer: COOPERATIVE,
  place: 'Đồng Nai',
  noticedOn: '2026-11-22',
  items: [
    {
      authorityCode: '00474597512BE94B7BAB367996EF464828',
      form: '1',
      series: 'C26TKT',
      number: 12,
      issuedOn: '2026-11-20',
      action: 'explain',
      reason: 'Sai địa chỉ người mua: đúng là 12 Phú Riềng Đỏ <phường Bình Phước>',
    },
  ],
};

describe('a notice of errors (04/SS)', () => {
  it('reads as the form has it', () => {
    expect(noticeToXml(NOTICE).replaceAll('><', '>\n<').split('\n').slice(1)).toEqual([
      '<TBao>',
      '<DLTBao Id="SS-1">',
      '<PBan>2.1.0</PBan>',
      '<MSo>04/SS-HĐĐT</MSo>',
      '<Ten>Thông báo hóa đơn điện tử có sai sót</Ten>',
      '<Loai>1</Loai>',
      '<MCQT>70701</MCQT>',
      '<TCQT>Thuế tỉnh Đồng Nai</TCQT>',
      '<TNNT>Hợp tác xã Điều hữu cơ Bù Gia Mập</TNNT>',
      '<MST>0319116538</MST>',
      '<DDanh>Đồng Nai</DDanh>',
      '<NTBao>2026-11-22</NTBao>',
      '<DSHDon>',
      '<HDon>',
      '<STT>1</STT>',
      '<MCQTCap>00474597512BE94B7BAB367996EF464828</MCQTCap>',
      '<KHMSHDon>1</KHMSHDon>',
      '<KHHDon>C26TKT</KHHDon>',
      '<SHDon>12</SHDon>',
      '<Ngay>2026-11-20</Ngay>',
      '<LADHDDT>1</LADHDDT>',
      '<TCTBao>4</TCTBao>',
      '<LDo>Sai địa chỉ người mua: đúng là 12 Phú Riềng Đỏ &lt;phường Bình Phước&gt;</LDo>',
      '</HDon>',
      '</DSHDon>',
      '</DLTBao>',
      '<DSCKS>',
      '<NNT>',
      '</NNT>',
      '</DSCKS>',
      '</TBao>',
    ]);
  });

  it('that answers the tax office names its notice', () => {
    const source = noticeToXml({ ...NOTICE, answers: { number: '123/TB', on: '2026-11-21' } });
    expect(source).toContain('<Loai>2</Loai><So>123/TB</So><NTBCCQT>2026-11-21</NTBCCQT>');
  });

  it('is signed by the tax payer', async () => {
    const signed = await signXml(noticeToXml(NOTICE), signer, SIGNED_AT);
    expect(signed).toContain('<NNT><Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="NNT">');
    expect(signed).toContain('URI="#SS-1"');
  });
});

describe('a registration (01/ĐKTĐ-HĐĐT)', () => {
  const common = {
    id: 'DK-1',
    taxPayer: COOPERATIVE,
    taxOffice: NOTICE.taxOffice,
    contact: { name: 'Điểu Thị Hương', address: 'Xã Bom Bo', email: 'htx@example.vn', phone: '0912345678' },
    place: 'Đồng Nai',
    declaredOn: '2026-11-22',
    certificates: [
      {
        issuer: 'CA Thử nghiệm',
        serial: '0A1B',
        validFrom: new Date('2026-01-01T00:00:00+07:00'),
        validTo: new Date('2029-01-01T00:00:00+07:00'),
      },
    ],
  } satisfies Partial<UseDeclaration>;
  const flagsOf = (source: string, group: string) =>
    Object.fromEntries(
      readXml(source)
        .children[0]!.children[1]!.children.find(({ name }) => name === group)!
        .children.map(({ name, text }) => [name, text]),
    );

  it('says how e-invoices are used', () => {
    const use: UseDeclaration = {
      ...common,
      occasion: 'first',
      coding: 'coded',
      mode: 'cash_register',
      forms: ['2'],
    };
    const source = useDeclarationToXml(use);
    expect(flagsOf(source, 'HTHDon')).toEqual({ CMa: '0', CMTMTTien: '1', KCMa: '0' });
    expect(flagsOf(source, 'LHDSDung')).toMatchObject({ HDGTGT: '0', HDBHang: '1' });
    expect(source).toContain('<TNgay>2026-01-01T00:00:00</TNgay><DNgay>2029-01-01T00:00:00</DNgay>');
    expect(source).toContain('<HThuc>1</HThuc>');
  });

  it('says who issues for whom', () => {
    const delegation: DelegationDeclaration = {
      ...common,
      side: 'given',
      delegations: [
        {
          form: '1',
          series: 'C26TKT',
          party: PLATFORM,
          purpose: 'Lập hóa đơn cho đơn hàng trên sàn',
          from: '2026-11-01',
          to: '2028-10-31',
          payment: 'cash_or_transfer',
        },
      ],
    };
    const source = delegationToXml(delegation);
    expect(source).toContain('<LDKUNhiem>1</LDKUNhiem>');
    expect(source).toContain(
      '<DKUNhiem><STT>1</STT><TLHDon>Hóa đơn giá trị gia tăng</TLHDon><KHMSHDon>1</KHMSHDon><KHHDon>C26TKT</KHHDon>' +
        '<MST>0102030405</MST><TTChuc>Trung tâm Xúc tiến Thương mại tỉnh</TTChuc>' +
        '<MDich>Lập hóa đơn cho đơn hàng trên sàn</MDich><TNgay>2026-11-01</TNgay><DNgay>2028-10-31</DNgay><PThuc>3</PThuc></DKUNhiem>',
    );
  });

  it('is signed by the tax payer', async () => {
    const use: UseDeclaration = {
      ...common,
      occasion: 'change',
      coding: 'uncoded',
      mode: 'ordinary',
      forms: ['1'],
    };
    expect(await signXml(useDeclarationToXml(use), signer, SIGNED_AT)).toContain('URI="#DK-1"');
  });
});
