import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';

/** Gives an account what its phone placed as a guest. Only for a phone that its owner has proved. */
export async function attachCheckouts(
  container: MedusaContainer,
  customerId: string,
  phone: string,
): Promise<void> {
  const service: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const found = await service.listCheckouts(
    { contact_phone: phone, customer_id: null, state: 'placed' },
    { select: ['id', 'parcels'], take: null },
  );
  if (found.length === 0) return;
  const orders = container.resolve(Modules.ORDER);
  for (const { id, parcels } of found) {
    for (const { order_id } of parcels as unknown as Parcel[]) {
      await orders.updateOrders(order_id, { customer_id: customerId });
    }
    await service.updateCheckouts({ id, customer_id: customerId });
  }
}
