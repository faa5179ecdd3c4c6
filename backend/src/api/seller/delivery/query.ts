import type { MedusaContainer } from '@medusajs/framework/types';
import type { SellerDelivery } from '../../../contract';
import { zonesOf } from '../../../lib/delivery/terms';
import { waysOfSeller } from '../../../lib/delivery/ways';
import type { SellerScope } from '../scope';

/** Pick-up that was never set up is off, at the stall's own address. */
export async function readDelivery(
  container: MedusaContainer,
  { sellerId, seller }: SellerScope,
): Promise<SellerDelivery> {
  const ways = await waysOfSeller(container, sellerId);
  const pickup = ways.find(({ kind }) => kind === 'pickup');
  return {
    home_province: seller.provinceCode,
    zones: zonesOf(ways),
    pickup: {
      enabled: pickup?.enabled ?? false,
      address: pickup?.pickup?.address ?? seller.street,
      hours: pickup?.pickup?.hours ?? [],
      days_min: pickup?.days_min ?? 1,
      days_max: pickup?.days_max ?? 2,
    },
  };
}
