import { type KeyObject, X509Certificate } from 'node:crypto';

/** What is read of a signer's certificate. */
export interface SigningCertificate {
  /** DER in base64, one line, as `X509Certificate` stands in a signature. */
  der: string;
  /** RFC 2253: the most specific name first. */
  subject: string;
  /** Hexadecimal, upper case. */
  serial: string;
  issuer: string;
  /** From `UID=MST:…`, where Vietnamese authorities put it; null when the certificate names none. */
  taxCode: string | null;
  validFrom: Date;
  validTo: Date;
  /** SHA-256 of the DER, hexadecimal, lower case: what two equal certificates share. */
  fingerprint: string;
  publicKey: KeyObject;
}

/** Not a certificate, or none that a signature of format 2.1.0 can be made with. */
export class UnusableCertificateError extends Error {
  constructor(
    readonly code: 'not_a_certificate' | 'not_rsa' | 'key_too_short',
    detail = '',
  ) {
    super(`${code} ${detail}`.trim());
    this.name = 'UnusableCertificateError';
  }
}

const SHORTEST_KEY = 2048;

/**
 * Reads a certificate from PEM, or from the base64 of its DER.
 * @throws UnusableCertificateError
 */
export function readCertificate(text: string): SigningCertificate {
  const certificate = parse(text);
  const { publicKey } = certificate;
  if (publicKey.asymmetricKeyType !== 'rsa') throw new UnusableCertificateError('not_rsa');
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < SHORTEST_KEY) throw new UnusableCertificateError('key_too_short', `${bits}`);
  const subject = rfc2253(certificate.subject);
  return {
    der: certificate.raw.toString('base64'),
    subject,
    serial: certificate.serialNumber,
    issuer: rfc2253(certificate.issuer),
    taxCode: /(?:^|,)UID=(?:MST:)?(\d[\d-]{9,13})(?:,|$)/.exec(subject)?.[1] ?? null,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    publicKey,
  };
}

/** Whether an instant lies in the time for which a certificate was given. */
export function isValidAt({ validFrom, validTo }: SigningCertificate, instant: Date): boolean {
  return validFrom <= instant && instant <= validTo;
}

function parse(text: string): X509Certificate {
  try {
    return new X509Certificate(text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64'));
  } catch {
    throw new UnusableCertificateError('not_a_certificate');
  }
}

/** Node lists names from general to specific, one a line, each already escaped by RFC 2253. */
function rfc2253(lines: string | undefined): string {
  return (lines ?? '').split('\n').reverse().join(',');
}
