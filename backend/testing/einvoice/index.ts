/** What suites outside the backend need of invoice documents. */
export { buildInvoice } from '../../src/lib/einvoice/build-content';
export { checkXml } from '../../src/lib/einvoice/check-xml';
export { type KeyPair, makeCertificate } from '../../src/lib/einvoice/make-certificate';
export { noticeToXml } from '../../src/lib/einvoice/notice-xml';
export { addCode, signXml } from '../../src/lib/einvoice/sign-xml';
export { type Signer, signerOf } from '../../src/lib/einvoice/signer';
export { toXml } from '../../src/lib/einvoice/to-xml';
export { verifyXml } from '../../src/lib/einvoice/verify-xml';
export { GOLDEN_CASES } from './golden-cases';
export { aHeading, aSale, COMPANY } from './sales';
