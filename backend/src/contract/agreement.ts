import type { Instant, LocalDate } from './common';

/**
 * Whether a stall has signed its agreement with the market: never, the version of today, an earlier one with time left to sign the new one,
 * or an earlier one after that time. Nothing is closed for anybody by it.
 */
export type AgreementState = 'unsigned' | 'signed' | 'outdated' | 'overdue';

/** The text of one version. */
export interface AgreementText {
  version: string;
  valid_from: LocalDate;
  title: string;
  /** The laws it rests on. */
  basis: string[];
  articles: { heading: string; paragraphs: string[] }[];
  /** What the seller declares by signing; recorded word by word. */
  consent: string;
}

/** Who agrees, as the document names them. */
export interface AgreementParty {
  name: string;
  tax_code: string | null;
  address: string;
  representative: string | null;
  phone: string;
  email: string | null;
}

/** A signed document; it never changes. */
export interface SignedAgreement {
  id: string;
  number: string;
  version: string;
  title: string;
  signed_at: Instant;
  signed_by: string;
  /** With its middle hidden. */
  phone: string;
  /** `demo`: made with the demo data, no code was sent. */
  method: 'phone_code' | 'demo';
  consent: string;
  /** Of the PDF, in hexadecimal. */
  sha256: string;
  bytes: number;
  /** Signed by a certificate that the market made for itself. */
  test: boolean;
}

interface Standing {
  state: AgreementState;
  /** Last day for who signed an earlier version. */
  sign_by: LocalDate | null;
  /** What is new since the version that was signed last. */
  changes: string[];
  /** The newest first. */
  signed: SignedAgreement[];
}

/**
 * `GET /seller/agreements`. To sign: `POST /seller/agreements/codes`, then `POST /seller/agreements` with the code (owners only).
 * `GET /seller/agreements/:id/pdf` is the document.
 */
export interface SellerAgreements extends Standing {
  current: AgreementText;
  market: AgreementParty;
  seller: AgreementParty;
  may_sign: boolean;
  /** Where the code goes, with its middle hidden. */
  code_phone: string;
}

export interface SignAgreementRequest {
  /** The one that was read. */
  version: string;
  accept: true;
  /** As it came to the phone. */
  code: string;
}

/** `GET /province/agreements?seller=<slug>` */
export interface ProvinceAgreements extends Standing {
  seller: { slug: string; name: string };
  current_version: string;
}

/**
 * `GET /seller/agreements/files/:sha256`, of the stall's own, and `GET /province/agreements/files/:sha256`: what was signed in the file that has
 * this SHA-256, in hexadecimal; 404 for a file that is no signed agreement to the byte.
 */
export interface AgreementFile extends SignedAgreement {
  seller: { slug: string; name: string };
}
