import { z } from '@medusajs/framework/zod';
import { findPlace, isProvince } from '../../../lib/nation';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';
import { MAX_LINE_QUANTITY } from '../../../modules/basket/service';

const quantity = z.number().int().min(1).max(MAX_LINE_QUANTITY);

export const AddLine = z.strictObject({ variant_id: plainText().min(1).max(100), quantity });
export const TakeVoucher = z.strictObject({ code: plainText().trim().min(1).max(50) });
export const SetLine = z.strictObject({ quantity });

/** Where the goods shall go, as far as the shopper has said. */
export const QuoteQuery = z
  .object({ province: z.string().max(10).optional(), commune: z.string().max(10).optional() })
  .superRefine(({ province, commune }, context) => {
    if (!commune) return;
    const place = findPlace(commune);
    if (place && (!province || place.province_code === province)) return;
    context.addIssue({
      code: 'custom',
      path: ['commune'],
      message: messages.basket.unknown_commune,
      params: { code: 'unknown_commune' },
    });
  })
  .transform(({ province, commune }) => {
    const code = (commune && findPlace(commune)?.province_code) || province;
    return code && isProvince(code) ? { province_code: code, commune_code: commune || null } : null;
  });
