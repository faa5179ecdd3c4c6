import type { MedusaContainer } from '@medusajs/framework/types';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';

export interface BuyerOf {
  checkout_code: string;
  buyer: { name: string; phone: string };
}

/** Who bought under each of these checkouts. */
export async function readBuyers(
  container: MedusaContainer,
  checkoutIds: string[],
): Promise<(checkoutId: string) => BuyerOf> {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const rows = await service.listCheckouts(
    { id: [...new Set(checkoutIds)] },
    { select: ['id', 'code', 'contact_name', 'contact_phone'], take: null },
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = known.get(id);
    return {
      checkout_code: row?.code ?? '',
      buyer: { name: row?.contact_name ?? '', phone: row?.contact_phone ?? '' },
    };
  };
}
