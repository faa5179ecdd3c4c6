import { z } from '@medusajs/framework/zod';
import { CERTIFICATE_KINDS } from '../../../lib/certificates/kinds';
import { plainText } from '../../../lib/plain-text';

const day = z.iso.date();

export const claimBody = z.strictObject({
  product_id: plainText().max(100),
  kind: z.enum(CERTIFICATE_KINDS),
  stars: z.int().nullable(),
  number: plainText().trim().min(3).max(60),
  issuer: plainText().trim().min(3).max(120),
  issued_on: day,
  expires_on: day.nullable(),
  scan_id: z.string().max(100),
});
