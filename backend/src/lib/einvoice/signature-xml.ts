import { createHash } from 'node:crypto';
import { C14N, DSIG, ENVELOPED, RSA_SHA256, SHA256 } from './signature-names';
import type { Signer } from './signer';
import { escapeAttribute, escapeText } from './write-xml';

/** A part of a document that a signature covers. */
export interface SignedPart {
  id: string;
  /** In canonical form. */
  canonical: string;
}

export interface SignatureRequest {
  /** The tag below `DSCKS`, which is the signature's Id, too. */
  place: string;
  /** The first one is what the signature is about. */
  parts: readonly [SignedPart, ...SignedPart[]];
  /** A tax payer's signature names the transform that takes itself out; the tax office's does not. */
  transform: 'enveloped' | 'none';
  signer: Signer;
  signedAt: Date;
}

/** The element `Signature`, in canonical form, over the parts and the time of signing (domain/02 §4). */
export async function signatureXml(request: SignatureRequest): Promise<string> {
  const { place, parts, transform, signer, signedAt } = request;
  const timeId = `SigningTime-${place}-${parts[0].id}`;
  const object = objectXml(timeId, place, signedAt);
  const signedInfo = [
    '<SignedInfo>',
    algorithm('CanonicalizationMethod', C14N),
    algorithm('SignatureMethod', RSA_SHA256),
    ...parts.map(({ id, canonical }) => referenceXml(id, canonical, transform)),
    referenceXml(timeId, withNamespace(object), 'none'),
    '</SignedInfo>',
  ].join('');
  const value = await signer.sign(Buffer.from(withNamespace(signedInfo)));
  return [
    `<Signature xmlns="${DSIG}" Id="${place}">`,
    signedInfo,
    `<SignatureValue>${value.toString('base64')}</SignatureValue>`,
    keyInfoXml(signer),
    object,
    '</Signature>',
  ].join('');
}

/** A part of a signature is hashed as if it stood alone: with the namespace that it inherits. */
export function withNamespace(part: string): string {
  return part.replace(/^<(\w+)/, `<$1 xmlns="${DSIG}"`);
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

function referenceXml(id: string, canonical: string, transform: 'enveloped' | 'none'): string {
  return [
    `<Reference URI="#${escapeAttribute(id)}">`,
    transform === 'enveloped' ? `<Transforms>${algorithm('Transform', ENVELOPED)}</Transforms>` : '',
    algorithm('DigestMethod', SHA256),
    `<DigestValue>${createHash('sha256').update(canonical).digest('base64')}</DigestValue></Reference>`,
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
