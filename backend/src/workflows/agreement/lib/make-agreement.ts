import type { Market } from '@cho-phien/seed';
import { drawAgreement, type SignatureOfSeller } from '../../../lib/agreements/draw-agreement';
import { agreementFiles } from '../../../lib/agreements/files';
import { marketParty, type SellerData, sellerParty } from '../../../lib/agreements/parties';
import { agreementOf } from '../../../lib/agreements/versions';
import { signPdf } from '../../../lib/pdf-signature/sign-pdf';
import { messages } from '../../../messages';
import type { MarketSigner } from './market-signer';

export interface AgreementToMake {
  version: string;
  market: Market;
  seller: SellerData & { id: string; name: string };
  signature: SignatureOfSeller;
}

/** Draws the document, signs it for the market and keeps it under its hash. @returns the row that tells of it */
export async function makeAgreement(
  { version, market, seller, signature }: AgreementToMake,
  { signer, test }: MarketSigner,
) {
  const text = agreementOf(version);
  const number = `${version}/${seller.tax_code}`;
  const { certificate } = signer;
  const drawn = await drawAgreement({
    ...{ version: text, number, signature, certificate, test },
    market: marketParty(market),
    seller: sellerParty(seller),
    stall: seller.name,
  });
  const reason = messages.agreement.pdf.reason(version);
  const facts = { name: market.operatorName, location: market.areaName, contact: market.email };
  const pdf = await signPdf(drawn, { ...facts, reason, at: signature.at }, signer);
  return {
    ...{ seller_id: seller.id, version, number, test },
    member_id: signature.member_id,
    member_name: signature.name,
    phone: signature.phone,
    method: signature.method,
    consent: text.consent,
    signed_at: signature.at,
    pdf_hash: await agreementFiles.keep(pdf),
    pdf_bytes: pdf.length,
    certificate: certificate.fingerprint,
  };
}
