import { model } from '@medusajs/framework/utils';

/**
 * What a stall photographed or scanned of a certificate; its bytes lie in a private file named by its id, for the stall and for reviewers
 * alone. What no claim names is swept after a day.
 */
export const CertificateScan = model
  .define('certificate_scan', {
    id: model.id({ prefix: 'certsc' }).primaryKey(),
    seller_id: model.text(),
    type: model.enum(['webp', 'pdf']),
  })
  .indexes([{ on: ['seller_id', 'created_at'] }]);
