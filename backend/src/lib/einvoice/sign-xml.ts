import { createHash } from 'node:crypto';
import { canonicalXml } from './canonical-xml';
import { child, readXml, type XmlElement } from './read-xml';
import { C14N, DSIG, ENVELOPED, RSA_SHA256, SHA256 } from './signature-names';
import type { Signer } from './signer';
import { escapeAttribute, escapeText } from './write-xml';

/** A document that has no place for this signature, or has it already. */
export class UnsignableError extends Error {
  constructor(readonly code: 'no_signed_part' | 'no_place') {
    super(code);
    this.name = 'UnsignableError';
  }
}

/** Which document is signed where: the child of the root that is signed, and the place below `DSCKS`. */
const PLACES = {
  HDon: { part: 'DLHDon', place: 'NBan' },
  TBao: { part: 'DLTBao', place: 'NNT' },
  TKhai: { part: 'DLTKhai', place: 'NNT' },
} as const;

/**
 * Signs an invoice (`HDon`), an error notice (`TBao`) or a registration (`TKhai`): two references, to the content and to the time of
 * signing, both hashed in canonical form.
 * @param signedAt written in Asia/Ho_Chi_Minh, to the second
 * @returns the document in canonical form with its signature
 * @throws UnsignableError, UnreadableXmlError
 */
export async function signXml(source: string, signer: Signer, signedAt: Date): Promise<string> {
  const root = readXml(source);
  const { part, place } = placeOf(root);
  const content = child(root, part);
  const id = content?.attributes.Id;
  if (!content || !id) throw new UnsignableError('no_signed_part');
  const document = canonicalXml(root);
  const empty = `<DSCKS><${place}></${place}>`;
  const at = document.lastIndexOf(empty);
  if (at < 0) throw new UnsignableError('no_place');
  const object = objectXml(`SigningTime-${id}`, place, signedAt);
  const signedInfo = signedInfoXml([
    { id, digest: digestOf(canonicalXml(content)), enveloped: true },
    { id: `SigningTime-${id}`, digest: digestOf(withNamespace(object)), enveloped: false },
  ]);
  const value = await signer.sign(Buffer.from(withNamespace(signedInfo)));
  const signature = [
    `<Signature xmlns="${DSIG}" Id="${place}">`,
    signedInfo,
    `<SignatureValue>${value.toString('base64')}</SignatureValue>`,
    keyInfoXml(signer),
    object,
    '</Signature>',
  ].join('');
  const inside = at + `<DSCKS><${place}>`.length;
  return `<?xml version="1.0" encoding="UTF-8"?>${document.slice(0, inside)}${signature}${document.slice(inside)}`;
}

/** `YYYY-MM-DDThh:mm:ss` in Asia/Ho_Chi_Minh, without a zone, as the format has it. */
export function signingTime(instant: Date): string {
  return TIME.format(instant).replace(' ', 'T');
}

/** The Swedish way to write time is ISO 8601. */
const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function placeOf({ name }: XmlElement): { part: string; place: string } {
  if (name === 'HDon' || name === 'TBao' || name === 'TKhai') return PLACES[name];
  throw new UnsignableError('no_signed_part');
}

interface Reference {
  id: string;
  digest: string;
  enveloped: boolean;
}

function signedInfoXml(references: readonly Reference[]): string {
  return [
    '<SignedInfo>',
    algorithm('CanonicalizationMethod', C14N),
    algorithm('SignatureMethod', RSA_SHA256),
    ...references.map(referenceXml),
    '</SignedInfo>',
  ].join('');
}

function referenceXml({ id, digest, enveloped }: Reference): string {
  return [
    `<Reference URI="#${escapeAttribute(id)}">`,
    enveloped ? `<Transforms>${algorithm('Transform', ENVELOPED)}</Transforms>` : '',
    algorithm('DigestMethod', SHA256),
    `<DigestValue>${digest}</DigestValue></Reference>`,
  ].join('');
}

function objectXml(id: string, target: string, signedAt: Date): string {
  return [
    `<Object Id="${escapeAttribute(id)}"><SignatureProperties><SignatureProperty Target="#${target}">`,
    `<SigningTime>${signingTime(signedAt)}</SigningTime>`,
    '</SignatureProperty></SignatureProperties></Object>',
  ].join('');
}

function keyInfoXml({ certificate }: Signer): string {
  return [
    '<KeyInfo><X509Data>',
    `<X509SubjectName>${escapeText(certificate.subject)}</X509SubjectName>`,
    `<X509Certificate>${certificate.der}</X509Certificate>`,
    '</X509Data></KeyInfo>',
  ].join('');
}

function algorithm(name: string, uri: string): string {
  return `<${name} Algorithm="${uri}"></${name}>`;
}

/** A part of a signature is hashed as if it stood alone: with the namespace that it inherits. */
function withNamespace(part: string): string {
  return part.replace(/^<(\w+)/, `<$1 xmlns="${DSIG}"`);
}

function digestOf(canonical: string): string {
  return createHash('sha256').update(canonical).digest('base64');
}
