import { canonicalXml } from './canonical-xml';
import { child, readXml, type XmlElement } from './read-xml';
import { signatureXml } from './signature-xml';
import type { Signer } from './signer';
import { tag, xml, xmlDocument } from './write-xml';

/** A document that has no place for this signature, or has it already. */
export class UnsignableError extends Error {
  constructor(readonly code: 'no_signed_part' | 'no_place') {
    super(code);
    this.name = 'UnsignableError';
  }
}

/** Which child of the root is signed, and where below `DSCKS` the signature stands. */
const PLACES: Readonly<Record<string, { part: string; place: string }>> = {
  HDon: { part: 'DLHDon', place: 'NBan' },
  TBao: { part: 'DLTBao', place: 'NNT' },
  TKhai: { part: 'DLTKhai', place: 'NNT' },
};

/**
 * Signs an invoice (`HDon`), an error notice (`TBao`) or a registration (`TKhai`): two references, to the content and to the time of
 * signing, both hashed in canonical form.
 * @param signedAt written in Asia/Ho_Chi_Minh, to the second
 * @returns the document in canonical form with its signature
 * @throws UnsignableError, UnreadableXmlError
 */
export async function signXml(source: string, signer: Signer, signedAt: Date): Promise<string> {
  const root = readXml(source);
  const rule = PLACES[root.name];
  if (!rule) throw new UnsignableError('no_signed_part');
  const signature = await signatureXml({
    place: rule.place,
    parts: [signedPart(root, rule.part)],
    transform: 'enveloped',
    signer,
    signedAt,
  });
  return insertInto(root, `<DSCKS><${rule.place}>`, signature, `</${rule.place}>`);
}

/** What the tax office adds to an invoice of a coded series. */
export interface TaxOfficeCode {
  /** 34 hexadecimal digits, upper case. */
  code: string;
  signer: Signer;
  signedAt: Date;
}

/**
 * An invoice with a code, as the tax office sends it back (message 202): MCCQT, and a signature over content, code and time. Only a
 * stand-in for the tax office has a use for it.
 * @throws UnsignableError, UnreadableXmlError
 */
export async function addCode(source: string, { code, signer, signedAt }: TaxOfficeCode): Promise<string> {
  const root = readXml(source);
  const content = signedPart(root, 'DLHDon');
  const codeId = `MCCQT-${content.id}`;
  const mccqt = tag('MCCQT', code, codeId);
  const signature = await signatureXml({
    place: 'CQT',
    parts: [content, { id: codeId, canonical: mccqt }],
    transform: 'none',
    signer,
    signedAt,
  });
  const coded = insertInto(root, '</DLHDon>', mccqt, '<DSCKS>');
  return insertInto(readXml(coded), '</NBan>', `<CQT>${signature}</CQT>`, '</DSCKS>');
}

function signedPart(root: XmlElement, name: string): { id: string; canonical: string } {
  const part = child(root, name);
  const id = part?.attributes.Id;
  if (!part || !id) throw new UnsignableError('no_signed_part');
  return { id, canonical: canonicalXml(part) };
}

/** Tags cannot stand in a text, so where the last `before` meets `after` is the one place that is meant. */
function insertInto(root: XmlElement, before: string, inner: string, after: string): string {
  const document = canonicalXml(root);
  const at = document.lastIndexOf(before + after);
  if (at < 0) throw new UnsignableError('no_place');
  const inside = at + before.length;
  return xmlDocument(xml(document.slice(0, inside) + inner + document.slice(inside)));
}
