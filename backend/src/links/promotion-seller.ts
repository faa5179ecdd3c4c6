import { defineLink } from '@medusajs/framework/utils';
import PromotionModule from '@medusajs/medusa/promotion';
import SellerModule from '../modules/seller';

/** A stall's own voucher; a promotion without a stall is the market's. */
export default defineLink(
  { linkable: PromotionModule.linkable.promotion, isList: true },
  SellerModule.linkable.seller,
);
