import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer as PdfSigner, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import type { Signer } from '../einvoice/signer';
import { signDetached } from './cms';

/** Bytes for a signature with its certificate; a long chain of certificates would need more. */
const ROOM = 8192;

export interface SignatureFacts {
  /** Who signs. */
  name: string;
  reason: string;
  location: string;
  contact: string;
  at: Date;
}

class BySigner extends PdfSigner {
  constructor(private readonly signer: Signer) {
    super();
  }

  override sign(bytes: Buffer): Promise<Buffer> {
    return signDetached(bytes, this.signer);
  }
}

/** The PDF with a digital signature over all of its bytes (PAdES baseline B-B). Its own text stays as it is. */
export function signPdf(pdf: Buffer, facts: SignatureFacts, signer: Signer): Promise<Buffer> {
  const withRoom = plainAddPlaceholder({
    pdfBuffer: pdf,
    name: ascii(facts.name),
    reason: ascii(facts.reason),
    location: ascii(facts.location),
    contactInfo: ascii(facts.contact),
    signingTime: facts.at,
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  });
  return new SignPdf().sign(withRoom, new BySigner(signer), facts.at);
}

/** The library writes these as bytes of UTF-8, which viewers show as nonsense. */
function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '-');
}
