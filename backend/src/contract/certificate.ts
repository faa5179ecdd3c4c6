import type { Instant, LocalDate } from './common';
import type { PaperType } from './paper';
import type { Certificate, CertificateKind } from './product';

/** `POST /seller/certificates`, answered with 201: what a stall says its goods can prove. */
export interface CertificateClaimRequest {
  product_id: string;
  kind: CertificateKind;
  /** 3–5, for OCOP only. */
  stars: number | null;
  number: string;
  issuer: string;
  issued_on: LocalDate;
  /** As on the paper; of OCOP the rule says it (36 months). */
  expires_on: LocalDate | null;
  /** Of a photograph or PDF of the paper that the stall has sent. */
  scan_id: string;
}

/** `POST /seller/certificate-scans`, a photograph or PDF as it is, answered with 201. Private: no address of its own opens it. */
export interface TakenScan {
  scan_id: string;
}

/**
 * How a proof stands today: shoppers see `valid`, `ends` (within 60 days) and `ends_soon` (within 15), and nothing of the others.
 */
export type CertificateStanding =
  | 'pending'
  | 'refused'
  | 'suspended'
  | 'not_yet'
  | 'valid'
  | 'ends'
  | 'ends_soon'
  | 'expired';

export interface CertificateClaim extends Certificate {
  id: string;
  standing: CertificateStanding;
  /** Until the last valid day; negative afterwards. */
  days_left: number;
  /** How its scan is kept, for `GET /seller/certificates/:id/scan` and `GET /province/certificates/:id/scan`; null where there is none. */
  scan: PaperType | null;
  product: { id: string; slug: string; title: string };
  seller: { slug: string; name: string };
  asked: { by: string; at: Instant } | null;
  decided: { by: string; at: Instant; reason: string | null } | null;
}

/** `GET /seller/certificates`: all of the stall, what ends first. */
export interface SellerCertificateList {
  certificates: CertificateClaim[];
}

/**
 * `GET /province/certificates?state=&page=`, what waits longest first; `POST …/:id/verify`, `POST …/:id/refuse` and `POST …/:id/suspend`
 * {reason}, which takes a verified one from the market at once.
 */
export interface CertificateClaimList {
  claims: CertificateClaim[];
  total: number;
  page: number;
  page_count: number;
}
