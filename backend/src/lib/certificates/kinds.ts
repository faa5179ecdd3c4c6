import type { CertificateKind } from '../../contract';

/** Every kind of proof that goods may have. */
export const CERTIFICATE_KINDS: CertificateKind[] = [
  'ocop',
  'vietgap',
  'globalgap',
  'organic',
  'gi',
  'food_safety',
];
