import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificate, type SigningCertificate } from '../einvoice/certificate';
import { makeCertificate } from '../einvoice/make-certificate';
import { type AgreementToDraw, drawAgreement } from './draw-agreement';
import { agreementOf } from './versions';
import { hiddenPhone } from './view';

const AGREEMENT = {
  version: agreementOf('2026-07'),
  number: '2026-07/070185000001',
  market: {
    name: 'Trung tâm Chợ Phiên',
    tax_code: null,
    address: 'Phường Bình Phước',
    representative: null,
    phone: '+842711022022',
    email: 'hotro@cho.example',
  },
  seller: {
    name: 'Hộ kinh doanh Nguyễn Thị Hoa',
    tax_code: '070185000001',
    address: 'Thôn 3, Xã Lộc Ninh, Đồng Nai',
    representative: 'Nguyễn Thị Hoa',
    phone: '+84912345678',
    email: null,
  },
  stall: 'Vườn cô Hoa',
  signature: {
    member_id: 'mem_1',
    name: 'Nguyễn Thị Hoa',
    phone: '+84987654321',
    method: 'phone_code' as const,
    // 24 November in Việt Nam, still the 23rd in London.
    at: new Date('2026-11-23T17:00:05Z'),
  },
  test: false,
} satisfies Omit<AgreementToDraw, 'certificate'>;

let certificate: SigningCertificate;

beforeAll(async () => {
  const made = await makeCertificate({
    name: 'Trung tâm Chợ Phiên',
    taxCode: '0102030405',
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2036-01-01'),
  });
  certificate = readCertificate(made.certificate);
});

const textOf = async (change: Partial<AgreementToDraw> = {}) => {
  const pdf = await drawAgreement({ ...AGREEMENT, certificate, ...change });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.normalize('NFC').replace(/\s+/g, ' ');
};

describe('the document', () => {
  it('says who agrees on what, on which law, and how, when and by whom it was signed', async () => {
    const text = await textOf();
    const { basis, articles, consent } = AGREEMENT.version;
    for (const said of [
      ...basis,
      ...articles.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
      consent,
      'Số: 2026-07/070185000001, ngày 24 tháng 11 năm 2026',
      'Hộ kinh doanh Nguyễn Thị Hoa',
      'Thôn 3, Xã Lộc Ninh, Đồng Nai',
      'Người ký: Nguyễn Thị Hoa',
      'Tài khoản trên chợ: mem_1',
      'Số điện thoại nhận mã: 0987654321',
      'Lúc: 00:00:05 24/11/2026',
      certificate.serial,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('THỬ NGHIỆM');
  });

  it('says on its first and its last page that a test certificate signs it', async () => {
    expect((await textOf({ test: true })).match(/CHỨNG THƯ THỬ NGHIỆM/g)).toHaveLength(2);
  });

  it('claims of demo data no code and no account', async () => {
    const text = await textOf({ signature: { ...AGREEMENT.signature, member_id: null, method: 'demo' } });
    expect(text).toContain('không ai ký');
    expect(text).not.toContain('0987654321');
  });

  it('is the same to the byte when it is drawn again', async () => {
    const whole = { ...AGREEMENT, certificate };
    expect((await drawAgreement(whole)).equals(await drawAgreement(whole))).toBe(true);
  });
});

it('hides the middle of a phone', () => {
  expect(hiddenPhone('+84912345678')).toBe('0912•••678');
});
