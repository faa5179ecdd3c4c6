import { createHash } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  id_contentType,
  id_data,
  id_messageDigest,
  id_signedData,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import type { Signer } from '../einvoice/signer';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const SHA_256_WITH_RSA = '1.2.840.113549.1.1.11';
/** Names the certificate in what is signed (RFC 5035), which PAdES asks for. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
/** The DER around a SHA-256 in `SigningCertificateV2`, whose default it is. */
const ONE_CERTIFICATE = Buffer.from('3026302430220420', 'hex');
const NULL = new Uint8Array([0x05, 0x00]).buffer;
const ID_DATA = toArrayBuffer(Buffer.from('06092a864886f70d010701', 'hex'));

/** A detached CMS signature (RFC 5652) over the bytes, as a PDF carries it at the PAdES baseline (ETSI EN 319 142-1, B-B). */
export async function signDetached(bytes: Buffer, signer: Signer): Promise<Buffer> {
  const der = Buffer.from(signer.certificate.der, 'base64');
  const certificate = AsnConvert.parse(der, Certificate);
  const { issuer, serialNumber } = certificate.tbsCertificate;
  const sha256 = new AlgorithmIdentifier({ algorithm: SHA_256 });
  const attributes = [
    attributeOf(id_contentType, ID_DATA),
    attributeOf(id_messageDigest, AsnConvert.serialize(new OctetString(hashOf(bytes)))),
    attributeOf(SIGNING_CERTIFICATE_V2, toArrayBuffer(Buffer.concat([ONE_CERTIFICATE, hashOf(der)]))),
  ].sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
  const signature = await signer.sign(setOf(attributes.map(encoded)));
  const signed = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([sha256]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_data }),
    certificates: new CertificateSet([new CertificateChoices({ certificate })]),
    signerInfos: new SignerInfos([
      new SignerInfo({
        version: CMSVersion.v1,
        sid: new SignerIdentifier({
          issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }),
        }),
        digestAlgorithm: sha256,
        signedAttrs: attributes,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithm: SHA_256_WITH_RSA, parameters: NULL }),
        signature: new OctetString(signature),
      }),
    ]),
  });
  return encoded(new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signed) }));
}

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const encoded = (value: object): Buffer => Buffer.from(AsnConvert.serialize(value));

const attributeOf = (attrType: string, value: ArrayBuffer) =>
  new Attribute({ attrType, attrValues: [value] });

/** What is signed is a SET OF, though the document carries it under a tag of its own. */
function setOf(parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 0x80 ? [body.length] : [0x81, body.length];
  if (body.length > 0xff) throw new RangeError(`${body.length} bytes of attributes to be signed.`);
  return Buffer.concat([Buffer.from([0x31, ...length]), body]);
}

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
