import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509';

/** Both in PEM; the key in PKCS#8, not sealed. */
export interface KeyPair {
  privateKey: string;
  certificate: string;
}

export interface CertificateHolder {
  name: string;
  taxCode: string;
  validFrom: Date;
  validTo: Date;
}

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

/**
 * A new RSA-2048 key with a certificate that it signed itself, named as Vietnamese authorities name a tax payer. It serves the test
 * provider and tests; the tax office accepts only certificates of a licensed authority.
 */
export async function makeCertificate({
  name,
  taxCode,
  validFrom,
  validTo,
}: CertificateHolder): Promise<KeyPair> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(16).toString('hex'),
    name: [{ C: ['VN'] }, { CN: [name] }, { '0.9.2342.19200300.100.1.1': [`MST:${taxCode}`] }],
    notBefore: validFrom,
    notAfter: validTo,
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true)],
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const lines = der.match(/.{1,64}/g) ?? [];
  return {
    privateKey: ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n'),
    certificate: `${certificate.toString('pem')}\n`,
  };
}
