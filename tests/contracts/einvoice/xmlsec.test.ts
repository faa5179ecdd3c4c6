import {
  addCode,
  GOLDEN_CASES,
  type KeyPair,
  makeCertificate,
  noticeToXml,
  type Signer,
  signerOf,
  signXml,
  toXml,
  verifyXml,
} from '@cho-phien/backend/testing/einvoice';
import { beforeAll, describe, expect, it } from 'vitest';
import { findXmlsec, xmlsecVerifies } from '../../harness/xmlsec';

/** Where the other implementation cannot be had, the library that the market verifies with has to do; it did not make the signature. */
const missing = findXmlsec();
const verifies = missing
  ? (document: string, place: 'NBan' | 'CQT') => believed(() => verifyXml(document, place, () => true))
  : (document: string, place: 'NBan' | 'CQT' | 'NNT', pair: KeyPair) =>
      xmlsecVerifies(document, place, pair.certificate);
const how = missing ? 'xml-crypto' : 'xmlsec1';

const TOUCHED = ['TgTTTBSo', 'THHDVu', 'SigningTime', 'SignatureValue', 'DigestValue', 'MST'];

let seller: KeyPair;
let office: KeyPair;
let signer: Signer;
let officer: Signer;

beforeAll(async () => {
  if (missing) process.stdout.write(`Signatures are verified by xml-crypto only: ${missing}.\n`);
  const day = 86_400_000;
  const validity = { validFrom: new Date(Date.now() - day), validTo: new Date(Date.now() + day) };
  seller = await makeCertificate({ name: 'Hợp tác xã', taxCode: '0319116538', ...validity });
  office = await makeCertificate({ name: 'Cục Thuế', taxCode: '0100109106', ...validity });
  signer = signerOf(seller.privateKey, seller.certificate);
  officer = signerOf(office.privateKey, office.certificate);
});

describe(`signatures as ${how} sees them`, () => {
  it.each(GOLDEN_CASES.map((one, index) => ({ ...one, touched: TOUCHED[index % TOUCHED.length] ?? '' })))(
    '$name verifies, and fails when a byte of $touched is changed',
    async ({ content, touched }) => {
      const document = await signXml(toXml(content), signer, new Date());
      expect(verifies(document, 'NBan', seller)).toBe(true);
      expect(verifies(changedIn(document, touched), 'NBan', seller)).toBe(false);
    },
  );

  it.skipIf(missing)('the signature of another fails', async () => {
    const document = await signXml(toXml(GOLDEN_CASES[0]!.content), signer, new Date());
    expect(verifies(document, 'NBan', office)).toBe(false);
  });

  it('the tax office’s code and both signatures verify', async () => {
    const code = '00474597512BE94B7BAB367996EF464828';
    const signed = await signXml(toXml(GOLDEN_CASES[0]!.content), signer, new Date());
    const coded = await addCode(signed, { code, signer: officer, signedAt: new Date() });
    expect(verifies(coded, 'NBan', seller)).toBe(true);
    expect(verifies(coded, 'CQT', office)).toBe(true);
    expect(verifies(changedIn(coded, 'MCCQT'), 'CQT', office)).toBe(false);
  });

  it.skipIf(missing)('a notice of errors verifies', async () => {
    const notice = noticeToXml({
      id: 'SS-1',
      taxOffice: { code: '70701', name: 'Thuế tỉnh' },
      taxPayer: { name: 'Hợp tác xã', taxCode: '0319116538' },
      place: 'Đồng Nai',
      noticedOn: '2026-11-22',
      items: [
        {
          form: '1',
          series: 'C26TKT',
          number: 12,
          issuedOn: '2026-11-20',
          action: 'explain',
          reason: 'Sai tên',
        },
      ],
    });
    const signed = await signXml(notice, signer, new Date());
    expect(xmlsecVerifies(signed, 'NNT', seller.certificate)).toBe(true);
    expect(xmlsecVerifies(changedIn(signed, 'LDo'), 'NNT', seller.certificate)).toBe(false);
  });
});

/** The document with one byte of the last such tag's text changed. */
function changedIn(document: string, tag: string): string {
  const at = document.indexOf('>', document.lastIndexOf(`<${tag}`)) + 1;
  const to = document[at] === '1' ? '2' : '1';
  return document.slice(0, at) + to + document.slice(at + 1);
}

function believed(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
