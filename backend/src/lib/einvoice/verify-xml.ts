import { SignedXml } from 'xml-crypto';
import { canonicalXml, NamespaceError } from './canonical-xml';
import { isValidAt, readCertificate, type SigningCertificate, UnusableCertificateError } from './certificate';
import { child, childrenOf, readXml, textAt, UnreadableXmlError, type XmlElement } from './read-xml';
import { C14N, DSIG, ENVELOPED, RSA_SHA256, SHA256 } from './signature-names';
import { withNamespace } from './signature-xml';

/** Why a signature is not believed. */
export type SignatureFault =
  | 'unreadable'
  | 'not_a_document'
  | 'repeated_id'
  | 'repeated_part'
  | 'no_signature'
  | 'other_algorithm'
  | 'other_references'
  | 'no_signing_time'
  | 'unusable_certificate'
  | 'untrusted_certificate'
  | 'outside_validity'
  | 'wrong_value'
  | 'read_differently';

export class SignatureError extends Error {
  constructor(
    readonly code: SignatureFault,
    detail = '',
  ) {
    super(`${code} ${detail}`.trim());
    this.name = 'SignatureError';
  }
}

/** The signer of an invoice: its seller (or the delegated issuer), or the tax office, which signs its code with it. */
export type Signatory = 'NBan' | 'CQT';

export interface VerifiedSignature {
  certificate: SigningCertificate;
  /** `YYYY-MM-DDThh:mm:ss` in Asia/Ho_Chi_Minh, as it was signed. */
  signedAt: string;
  /** Canonical form of the content that was signed; nothing outside of it was. */
  content: string;
}

/** Parts of an invoice that each signatory covers, beside the time of signing. */
const COVERED: Record<Signatory, readonly string[]> = { NBan: ['DLHDon'], CQT: ['DLHDon', 'MCCQT'] };

/**
 * Verifies one signature of an invoice. What it must cover, where it stands and how it was made is fixed beforehand, so that a document
 * which was wrapped around a foreign signature is refused before any arithmetic. The key comes from the certificate in the document,
 * therefore `trusts` has the last word on it.
 * @throws SignatureError
 */
export function verifyXml(
  source: string,
  signatory: Signatory,
  trusts: (certificate: SigningCertificate) => boolean,
): VerifiedSignature {
  const root = read(source);
  const parts = signedParts(root, signatory);
  const signature = signatureOf(root, signatory);
  const object = signingObject(signature);
  checkMethods(signature);
  checkReferences(signature, [...parts, object]);
  const certificate = certificateOf(signature);
  if (!trusts(certificate)) throw new SignatureError('untrusted_certificate', certificate.serial);
  const signedAt = timeOf(object);
  if (!isValidAt(certificate, new Date(`${signedAt}+07:00`)))
    throw new SignatureError('outside_validity', signedAt);
  const signed = arithmetic(source, signature, certificate);
  const [content = ''] = parts.map(canonicalXml);
  if (![...parts.map(canonicalXml), withNamespace(canonicalXml(object))].every((one) => signed.includes(one)))
    throw new SignatureError('read_differently');
  return { certificate, signedAt, content };
}

function read(source: string): XmlElement {
  try {
    const root = readXml(source);
    if (root.name !== 'HDon') throw new SignatureError('not_a_document', root.name);
    canonicalXml(root);
    return root;
  } catch (error) {
    if (error instanceof UnreadableXmlError || error instanceof NamespaceError)
      throw new SignatureError('unreadable', error.message);
    throw error;
  }
}

/** The parts stand once in the whole document, directly below its root, under Ids that nothing else has. */
function signedParts(root: XmlElement, signatory: Signatory): XmlElement[] {
  const all = everything(root);
  const ids = all.flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([name]) => name.toLowerCase() === 'id')
      .map(([, id]) => id),
  );
  if (new Set(ids).size !== ids.length) throw new SignatureError('repeated_id');
  return COVERED[signatory].map((name) => {
    const [only, ...others] = all.filter((one) => one.name === name);
    if (!only || others.length > 0 || child(root, name) !== only)
      throw new SignatureError('repeated_part', name);
    return only;
  });
}

function everything(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everything)];
}

function signatureOf(root: XmlElement, signatory: Signatory): XmlElement {
  const [places, ...others] = childrenOf(root, 'DSCKS');
  const signatures = childrenOf(places, signatory).flatMap((one) => childrenOf(one, 'Signature'));
  const [signature] = signatures;
  if (!signature || signatures.length > 1 || others.length > 0 || signature.attributes.xmlns !== DSIG)
    throw new SignatureError('no_signature', signatory);
  return signature;
}

function signingObject(signature: XmlElement): XmlElement {
  const [object, ...others] = childrenOf(signature, 'Object');
  if (!object || others.length > 0) throw new SignatureError('no_signing_time');
  return object;
}

function checkMethods(signature: XmlElement): void {
  const info = child(signature, 'SignedInfo');
  const methods = [
    [child(info, 'CanonicalizationMethod'), C14N],
    [child(info, 'SignatureMethod'), RSA_SHA256],
    ...childrenOf(info, 'Reference').map((one) => [child(one, 'DigestMethod'), SHA256] as const),
  ] as const;
  for (const [element, only] of methods)
    if (element?.attributes.Algorithm !== only || element.children.length > 0)
      throw new SignatureError('other_algorithm', element?.attributes.Algorithm);
}

/** Exactly the expected parts are referred to, each once, unchanged by any transform but the one that takes out the signature. */
function checkReferences(signature: XmlElement, expected: readonly XmlElement[]): void {
  const references = childrenOf(child(signature, 'SignedInfo'), 'Reference');
  const targets = references.map(({ attributes }) => attributes.URI ?? '').sort();
  const wanted = expected.map(({ attributes }) => `#${attributes.Id ?? ''}`).sort();
  if (targets.length !== wanted.length || targets.some((target, index) => target !== wanted[index]))
    throw new SignatureError('other_references', targets.join(' '));
  for (const reference of references)
    for (const transform of childrenOf(child(reference, 'Transforms'), 'Transform'))
      if (![ENVELOPED, C14N].includes(transform.attributes.Algorithm ?? '') || transform.children.length > 0)
        throw new SignatureError('other_algorithm', transform.attributes.Algorithm);
}

function certificateOf(signature: XmlElement): SigningCertificate {
  try {
    return readCertificate(textAt(signature, 'KeyInfo', 'X509Data', 'X509Certificate') ?? '');
  } catch (error) {
    if (error instanceof UnusableCertificateError)
      throw new SignatureError('unusable_certificate', error.message);
    throw error;
  }
}

function timeOf(object: XmlElement): string {
  const time = textAt(object, 'SignatureProperties', 'SignatureProperty', 'SigningTime') ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(time)) throw new SignatureError('no_signing_time', time);
  return time;
}

/** Digests and signature value; answers the canonical texts that they cover, as the library read them. */
function arithmetic(source: string, signature: XmlElement, certificate: SigningCertificate): string[] {
  const signed = new SignedXml({
    publicCert: certificate.publicKey,
    getCertFromKeyInfo: () => null,
  });
  try {
    signed.loadSignature(canonicalXml(signature));
    if (!signed.checkSignature(source)) throw new SignatureError('wrong_value');
  } catch (error) {
    if (error instanceof SignatureError) throw error;
    throw new SignatureError('wrong_value', error instanceof Error ? error.message : '');
  }
  return signed.getSignedReferences();
}
