import { beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_CASES } from '../../../testing/einvoice/golden-cases';
import { makeCertificate } from './make-certificate';
import { readAnswer, UnknownAnswerError } from './read-answer';
import { UnreadableXmlError } from './read-xml';
import { addCode, signXml } from './sign-xml';
import { type Signer, signerOf } from './signer';
import { toXml } from './to-xml';
import { verifyXml } from './verify-xml';

const CODE = '00474597512BE94B7BAB367996EF464828';
const SIGNED_AT = new Date('2026-11-20T03:04:05Z');
let office: Signer;

beforeAll(async () => {
  const validity = { validFrom: new Date('2026-01-01'), validTo: new Date('2029-01-01') };
  const pair = await makeCertificate({ name: 'TỔNG CỤC THUẾ', taxCode: '0100109106', ...validity });
  office = signerOf(pair.privateKey, pair.certificate);
});

const answer = (message: string, data: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><TDiep><TTChung><PBan>2.1.0</PBan><MNGui>TCT</MNGui><MNNhan>V0309478306</MNNhan>` +
  `<MLTDiep>${message}</MLTDiep><MTDiep>TCT1</MTDiep><MTDTChieu>V1</MTDTChieu><MST>0319116538</MST><SLuong>1</SLuong></TTChung>` +
  `<DLieu>${data}</DLieu></TDiep>`;
const HEAD = { id: 'TCT1', replyTo: 'V1', taxCode: '0319116538' };
const NAME = '<KHMSHDon>1</KHMSHDon><KHHDon>C26TKT</KHHDon><SHDon>12</SHDon>';

describe('the technical answer (999)', () => {
  it('says that a message arrived', () => {
    const data =
      '<TBao><MTDiep>V1</MTDiep><MNGui>TCT</MNGui><NNhan>2026-11-20T10:05:00</NNhan><TTTNhan>0</TTTNhan></TBao>';
    expect(readAnswer(answer('999', data))).toEqual({
      ...HEAD,
      message: '999',
      outcome: 'received',
      problems: [],
    });
  });

  it('says what was wrong with it', () => {
    const data =
      '<TBao><TTTNhan>1</TTTNhan><DSLDo><LDo><MLoi>10</MLoi><MTa>Sai chữ ký</MTa></LDo></DSLDo></TBao>';
    expect(readAnswer(answer('999', data))).toEqual({
      ...HEAD,
      message: '999',
      outcome: 'refused',
      problems: [{ code: '10', text: 'Sai chữ ký' }],
    });
  });
});

describe('the answer with a code (202)', () => {
  it('brings the invoice back, with a signature of the tax office that holds', async () => {
    const signed = await signXml(toXml(GOLDEN_CASES[0]!.content), office, SIGNED_AT);
    const coded = await addCode(signed, { code: CODE, signer: office, signedAt: SIGNED_AT });
    const read = readAnswer(answer('202', coded.replace(/^<\?xml.*?\?>/, '')));
    expect(read).toMatchObject({
      ...HEAD,
      outcome: 'coded',
      invoice: { form: '1', series: 'C26TKT', number: 12, code: CODE },
    });
    if (read.message !== '202') throw new Error('not a code');
    expect(() => verifyXml(read.invoice.document, 'CQT', () => true)).not.toThrow();
  });

  it('is none without a code', () => {
    expect(() => readAnswer(answer('202', '<HDon><MCCQT></MCCQT></HDon>'))).toThrow(UnknownAnswerError);
    expect(() => readAnswer(answer('202', ''))).toThrow(UnknownAnswerError);
  });
});

describe('the result of the check (204)', () => {
  it('accepts', () => {
    expect(readAnswer(answer('204', '<TBao><DLTBao><LTBao>2</LTBao></DLTBao></TBao>'))).toMatchObject({
      outcome: 'accepted',
    });
  });

  it.each(['LCMa', 'LHDKMa', 'LHDMTTien'])('refuses, with the reasons wherever %s keeps them', (list) => {
    const data = `<TBao><DLTBao><LTBao>1</LTBao><${list}><DSHDon><HDon>${NAME}<DSLDo><LDo><MLoi>20001</MLoi><MTLoi>Mã số thuế không tồn tại</MTLoi></LDo></DSLDo></HDon></DSHDon></${list}></DLTBao></TBao>`;
    expect(readAnswer(answer('204', data))).toEqual({
      ...HEAD,
      message: '204',
      outcome: 'refused',
      problems: [{ code: '20001', text: 'Mã số thuế không tồn tại' }],
    });
  });

  it('is not guessed', () => {
    expect(() => readAnswer(answer('204', '<TBao><DLTBao><LTBao></LTBao></DLTBao></TBao>'))).toThrow(
      UnknownAnswerError,
    );
    expect(() => readAnswer(answer('204', ''))).toThrow(UnknownAnswerError);
  });
});

describe('the answer to a notice of errors (301)', () => {
  const notice = (...invoices: string[]) =>
    `<TBao><DLTBao><DSHDon>${invoices.join('')}</DSHDon></DLTBao></TBao>`;
  const taken = `<HDon>${NAME}<TTTNCCQT>1</TTTNCCQT></HDon>`;
  const refused = `<HDon>${NAME}<TTTNCCQT>2</TTTNCCQT><DSLDKTNhan><LDo><MLoi>5</MLoi><MTLoi>Không có</MTLoi></LDo></DSLDKTNhan></HDon>`;

  it('accepts when every invoice was taken up', () => {
    expect(readAnswer(answer('301', notice(taken, taken)))).toMatchObject({ outcome: 'accepted' });
  });

  it('refuses when one was not, and says why', () => {
    expect(readAnswer(answer('301', notice(taken, refused)))).toMatchObject({
      outcome: 'refused',
      invoices: [
        { outcome: 'accepted', problems: [] },
        { outcome: 'refused', number: 12, problems: [{ code: '5', text: 'Không có' }] },
      ],
    });
  });

  it('does not accept a list of nothing', () => {
    expect(readAnswer(answer('301', notice()))).toMatchObject({ outcome: 'refused' });
  });
});

describe('an answer', () => {
  it.each([
    ['another message', answer('102', '')],
    ['no answer to anything', answer('999', '').replace('<MTDTChieu>V1</MTDTChieu>', '')],
    ['another document', '<HDon></HDon>'],
  ])('is not %s', (_, source) => {
    expect(() => readAnswer(source)).toThrow(UnknownAnswerError);
  });

  it.each(['', 'x', '<TDiep>', '<!DOCTYPE x><TDiep></TDiep>', `${answer('999', '')}<TDiep></TDiep>`])(
    'is not read from "%s"',
    (source) => {
      expect(() => readAnswer(source)).toThrow(UnreadableXmlError);
    },
  );
});
