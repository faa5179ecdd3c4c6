import { model } from '@medusajs/framework/utils';
import { CERTIFICATE_KINDS } from '../../../lib/certificates/kinds';

/**
 * A proof that a stall says its goods have. Only what an officer has verified becomes a certificate, and only while it is not suspended: so
 * nothing that reads certificates can show another one.
 */
export const CertificateClaim = model
  .define('certificate_claim', {
    id: model.id({ prefix: 'certcl' }).primaryKey(),
    seller_id: model.text(),
    product_id: model.text(),
    listing_id: model.text(),
    kind: model.enum(CERTIFICATE_KINDS),
    stars: model.number().nullable(),
    number: model.text(),
    issuer: model.text(),
    /** `YYYY-MM-DD` */
    issued_on: model.text(),
    /** `YYYY-MM-DD`, the last valid day. */
    expires_on: model.text(),
    /** Its private scan; null once that is forgotten. */
    scan_id: model.text().nullable(),
    /** The public photograph of a claim from before scans were private, until `migration-scripts/move-public-scans` has moved it. */
    scan_key: model.text().nullable(),
    state: model.enum(['pending', 'verified', 'refused', 'suspended']).default('pending'),
    asked_by: model.text(),
    officer_id: model.text().nullable(),
    officer_name: model.text().nullable(),
    reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['seller_id', 'created_at'] }, { on: ['state', 'created_at'] }, { on: ['scan_id'] }]);
