import { z } from '@medusajs/framework/zod';
import { productSearchQuery } from '../search/validators';

const { q, commune, seller_kind, page } = productSearchQuery.shape;

export const sellerListQuery = z.object({ q, commune, kind: seller_kind, page });
