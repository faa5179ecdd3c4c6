import { beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_CASES } from '../../../testing/einvoice/golden-cases';
import { checkXml } from './check-xml';
import { type KeyPair, makeCertificate } from './make-certificate';
import { addCode, signXml } from './sign-xml';
import { signingTime } from './signature-xml';
import { type Signer, signerOf } from './signer';
import { toXml } from './to-xml';
import { type SignatureFault, verifyXml } from './verify-xml';

const SIGNED_AT = new Date('2026-11-20T03:04:05Z');
const VALIDITY = { validFrom: new Date('2026-01-01'), validTo: new Date('2029-01-01') };
const HOLDER = { name: 'Hợp tác xã “Điều, hữu cơ” & bạn bè', taxCode: '0319116538', ...VALIDITY };

let pair: KeyPair;
let signer: Signer;
let other: KeyPair;
let document: string;

const sample = () => toXml(GOLDEN_CASES[0]!.content);
const trusts = () => true;

beforeAll(async () => {
  pair = await makeCertificate(HOLDER);
  other = await makeCertificate({ ...HOLDER, name: 'Kẻ mạo danh' });
  signer = signerOf(pair.privateKey, pair.certificate);
  document = await signXml(sample(), signer, SIGNED_AT);
});

function faultOf(source: string, by = trusts): SignatureFault | undefined {
  try {
    verifyXml(source, 'NBan', by);
    return undefined;
  } catch (error) {
    return (error as { code?: SignatureFault }).code;
  }
}

describe('a signed invoice', () => {
  it.each(GOLDEN_CASES)('$name verifies, stays valid and says what it said', async ({ content }) => {
    const unsigned = toXml(content);
    const signed = await signXml(unsigned, signer, SIGNED_AT);
    const verified = verifyXml(
      signed,
      'NBan',
      ({ fingerprint }) => fingerprint === signer.certificate.fingerprint,
    );
    expect(verified.signedAt).toBe('2026-11-20T10:04:05');
    expect(unsigned).toContain(verified.content);
    expect(checkXml(signed)).toEqual([]);
    expect(signed.replace(/<Signature .*<\/Signature>/, '')).toBe(unsigned);
  });

  it('is signed in the way of the tax office', () => {
    const signature = /<Signature .*<\/Signature>/.exec(document)?.[0] ?? '';
    expect(signature).toContain('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="NBan">');
    expect(signature.match(/URI="[^"]*"/g)).toEqual([
      'URI="#HD-1C26TKT-12"',
      'URI="#SigningTime-NBan-HD-1C26TKT-12"',
    ]);
    expect(signature.match(/enveloped-signature/g)).toHaveLength(1);
    expect(signature).toContain(
      '<X509SubjectName>UID=MST:0319116538,CN=Hợp tác xã “Điều\\, hữu cơ” &amp; bạn bè,C=VN</X509SubjectName>',
    );
  });

  it('keeps its signature when it is read and written in another layout', async () => {
    const laidOut = sample()
      .replaceAll('><', '>\n  <')
      .replace('<NBan>\n  </NBan>\n  </DSCKS>', '<NBan></NBan></DSCKS>');
    const signed = await signXml(laidOut.replace('<DSCKS>\n  ', '<DSCKS>'), signer, SIGNED_AT);
    expect(faultOf(signed)).toBeUndefined();
  });

  it('says the local time, also when the day has turned there', () => {
    expect(signingTime(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01T00:00:00');
  });
});

describe('a signature is not believed when', () => {
  it('any character of the content was changed', () => {
    const begin = document.indexOf('<DLHDon');
    const end = document.indexOf('</DLHDon>');
    for (let at = begin + 40; at < end; at += 53) {
      const to = document[at] === '5' ? '6' : '5';
      expect(
        faultOf(document.slice(0, at) + to + document.slice(at + 1)),
        document.slice(at - 20, at + 5),
      ).toBeDefined();
    }
  });

  it('the time of signing was changed', () => {
    expect(faultOf(document.replace('T10:04:05', 'T10:04:06'))).toBe('wrong_value');
  });

  it('the certificate was exchanged', async () => {
    const foreign = await signXml(sample(), signerOf(other.privateKey, other.certificate), SIGNED_AT);
    const der = (xml: string) => /<X509Certificate>(.*)<\/X509Certificate>/.exec(xml)?.[1] ?? '';
    expect(faultOf(document.replace(der(document), der(foreign)))).toBe('wrong_value');
    expect(
      faultOf(
        foreign,
        ((one: { fingerprint: string }) =>
          one.fingerprint === signer.certificate.fingerprint) as () => boolean,
      ),
    ).toBe('untrusted_certificate');
  });

  it('it was made outside the validity of its certificate', async () => {
    expect(faultOf(await signXml(sample(), signer, new Date('2029-01-02')))).toBe('outside_validity');
    expect(faultOf(await signXml(sample(), signer, new Date('2025-12-31T00:00:00Z')))).toBe(
      'outside_validity',
    );
  });

  it.each<[string, (xml: string) => string, SignatureFault]>([
    ['it is missing', (xml) => xml.replace(/<Signature .*<\/Signature>/, ''), 'no_signature'],
    [
      'there are two',
      (xml) =>
        xml.replace(
          /(<Signature .*<\/Signature>)/,
          '$1<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"></Signature>',
        ),
      'no_signature',
    ],
    ['it stands elsewhere', (xml) => xml.replace(/(<DSCKS>.*<\/DSCKS>)/, '<X>$1</X>'), 'no_signature'],
    ['the signed content was moved aside and another put in its place', wrapped, 'repeated_part'],
    ['the signed content hides below its signature', hidden, 'repeated_part'],
    [
      'two elements have the Id',
      (xml) => xml.replace('<NDHDon>', '<NDHDon Id="HD-1C26TKT-12">'),
      'repeated_id',
    ],
    [
      'it refers to something else',
      (xml) => xml.replace('<NMua>', '<NMua Id="x">').replace('URI="#HD-1C26TKT-12"', 'URI="#x"'),
      'other_references',
    ],
    [
      'it refers to the whole document',
      (xml) => xml.replace('URI="#HD-1C26TKT-12"', 'URI=""'),
      'other_references',
    ],
    [
      'it leaves out the time',
      (xml) => xml.replace(/<Reference URI="#SigningTime.*?<\/Reference>/, ''),
      'other_references',
    ],
    [
      'it hashes with SHA-1',
      (xml) =>
        xml.replaceAll('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
      'other_algorithm',
    ],
    [
      'it is a mere HMAC',
      (xml) =>
        xml.replace(
          'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
          'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
        ),
      'other_algorithm',
    ],
    [
      'it transforms by XPath',
      (xml) =>
        xml.replace(
          'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
          'http://www.w3.org/TR/1999/REC-xpath-19991116',
        ),
      'other_algorithm',
    ],
    ['it has no time', (xml) => xml.replace(/<Object .*<\/Object>/, ''), 'no_signing_time'],
    ['its time is none', (xml) => xml.replace('2026-11-20T10:04:05', 'gestern'), 'no_signing_time'],
    [
      'its certificate is none',
      (xml) =>
        xml.replace(/<X509Certificate>.*<\/X509Certificate>/, '<X509Certificate>AAAA</X509Certificate>'),
      'unusable_certificate',
    ],
    [
      'its value is empty',
      (xml) => xml.replace(/<SignatureValue>.*<\/SignatureValue>/, '<SignatureValue></SignatureValue>'),
      'wrong_value',
    ],
    ['a namespace was slipped in', (xml) => xml.replace('<HDon>', '<HDon xmlns="urn:x">'), 'wrong_value'],
    ['a prefix was slipped in', (xml) => xml.replace('<HDon>', '<HDon xmlns:x="urn:x">'), 'unreadable'],
    ['a comment splits a text', (xml) => xml.replace('324000', '3<!-- -->24000'), 'unreadable'],
    ['it has a document type', (xml) => xml.replace('<HDon>', '<!DOCTYPE HDon><HDon>'), 'unreadable'],
    ['it is no invoice', () => '<TDiep></TDiep>', 'not_a_document'],
  ])('%s', (_, change, fault) => {
    const changed = change(document);
    expect(changed).not.toBe(document);
    expect(faultOf(changed)).toBe(fault);
  });
});

/** Classic wrapping: the reader finds the forged content, the signature the real one. */
function wrapped(xml: string): string {
  const real = /<DLHDon.*<\/DLHDon>/.exec(xml)?.[0] ?? '';
  const forged = real.replace('HD-1C26TKT-12', 'forged').replaceAll('324000', '1');
  return xml.replace(real, `${forged}<Goi>${real}</Goi>`);
}

function hidden(xml: string): string {
  const real = /<DLHDon.*<\/DLHDon>/.exec(xml)?.[0] ?? '';
  const forged = real.replace('HD-1C26TKT-12', 'forged').replaceAll('324000', '1');
  return xml.replace(real, forged).replace('</SignatureProperties>', `</SignatureProperties>${real}`);
}

describe('the code of the tax office', () => {
  const CODE = '00474597512BE94B7BAB367996EF464828';
  const coded = () =>
    addCode(document, {
      code: CODE,
      signer: signerOf(other.privateKey, other.certificate),
      signedAt: SIGNED_AT,
    });

  it('is signed by it together with the content, and leaves the signature of the seller as it was', async () => {
    const source = await coded();
    const office = verifyXml(source, 'CQT', ({ subject }) => subject.includes('Kẻ mạo danh'));
    expect(office.content).toBe(verifyXml(source, 'NBan', trusts).content);
    expect(checkXml(source)).toEqual([]);
  });

  it('cannot be exchanged', async () => {
    const changed = (await coded()).replace(CODE, CODE.replace('A', 'B'));
    expect(() => verifyXml(changed, 'CQT', trusts)).toThrow('wrong_value');
    expect(() => verifyXml(changed, 'NBan', trusts)).not.toThrow();
  });

  it('is not taken for signed when only the seller has signed', () => {
    expect(() => verifyXml(document, 'CQT', trusts)).toThrow('repeated_part');
  });
});

describe('signing', () => {
  it('is refused for what has no content, no place, or a signature already', async () => {
    const code = (value: string) => expect.objectContaining({ code: value });
    await expect(signXml('<TDiep></TDiep>', signer, SIGNED_AT)).rejects.toEqual(code('no_signed_part'));
    await expect(signXml(sample().replace(/<DSCKS>.*<\/DSCKS>/, ''), signer, SIGNED_AT)).rejects.toEqual(
      code('no_place'),
    );
    await expect(signXml(document, signer, SIGNED_AT)).rejects.toEqual(code('no_place'));
  });

  it('is refused with a key that does not belong to the certificate', () => {
    expect(() => signerOf(other.privateKey, pair.certificate)).toThrow(RangeError);
  });
});

describe('a certificate', () => {
  it('tells whom it names, also in which tax code', () => {
    const { subject, taxCode, serial, validFrom, validTo } = signer.certificate;
    expect(subject).toContain('CN=Hợp tác xã');
    expect(taxCode).toBe('0319116538');
    expect(serial).toMatch(/^[0-9A-F]{2,40}$/);
    expect({ validFrom, validTo }).toEqual(VALIDITY);
  });
});
