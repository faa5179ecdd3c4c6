import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readCertificate, type SigningCertificate } from './certificate';

/** Whoever holds a key: a file here, a token or a remote service elsewhere. The key itself never passes this border. */
export interface Signer {
  readonly certificate: SigningCertificate;
  /** RSASSA-PKCS1-v1_5 with SHA-256 over the bytes. */
  sign(bytes: Buffer): Promise<Buffer>;
}

/**
 * A signer whose private key is at hand, both in PEM.
 * @throws UnusableCertificateError; RangeError when key and certificate are not a pair
 */
export function signerOf(privateKey: string, certificate: string): Signer {
  const key = createPrivateKey(privateKey);
  const read = readCertificate(certificate);
  if (!createPublicKey(key).equals(read.publicKey))
    throw new RangeError(`The key does not belong to the certificate ${read.serial}.`);
  return { certificate: read, sign: async (bytes) => sign('sha256', bytes, key) };
}
