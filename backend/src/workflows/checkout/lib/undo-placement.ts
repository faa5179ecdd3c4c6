import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { BASKET_MODULE } from '../../../modules/basket';
import type BasketModuleService from '../../../modules/basket/service';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type { Parcel } from '../../../modules/checkout/new-checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { VOUCHER_MODULE } from '../../../modules/voucher';
import type VoucherModuleService from '../../../modules/voucher/service';
import { linksOf } from './plan';

/** Seconds to wait for those who place the same goods. */
const PATIENCE = 10;

/** Whoever places a basket, or undoes its placement, holds this. */
export function basketLock(basketId: string): string {
  return `basket:${basketId}`;
}

/**
 * Removes what a killed placement left: reservations, vouchers' uses, links, payments, orders, the checkout, in this order, so that it can
 * be killed too and repeated. The basket is its shopper's again. The caller holds the basket's lock, which no living
 * placement does. Answers whether there was anything to undo.
 */
export async function undoPlacement(container: MedusaContainer, checkoutId: string): Promise<boolean> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const baskets: BasketModuleService = container.resolve(BASKET_MODULE);
  const [checkout] = await checkouts.listCheckouts({ id: checkoutId, state: 'placing' }, { take: 1 });
  if (!checkout) return false;
  const parcels = checkout.parcels as unknown as Parcel[];

  await freeGoods(
    container,
    parcels.flatMap(({ line_item_ids }) => line_item_ids),
  );
  await container.resolve<VoucherModuleService>(VOUCHER_MODULE).unclaim(checkoutId);
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .dismiss(parcels.flatMap((parcel) => linksOf(parcel, checkoutId)));
  await removePayments(
    container,
    parcels.map(({ payment_collection_id }) => payment_collection_id),
  );
  await removeOrders(
    container,
    parcels.map(({ order_id }) => order_id),
  );
  // It may have been sold by another checkout, before this one could take it.
  const sold = { basket_id: checkout.basket_id, state: 'placed' as const };
  const [rightful] = await checkouts.listCheckouts(sold, { select: ['id'], take: 1 });
  if (!rightful) await baskets.unmarkPlaced(checkout.basket_id);
  return checkouts.removeUnplaced(checkoutId);
}

/** The inventory module writes the sum that it has read: without the locks of the items, a placement beside this loses one. */
async function freeGoods(container: MedusaContainer, lineItemIds: string[]): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const held = await inventory.listReservationItems(
    { line_item_id: lineItemIds },
    { select: ['id', 'inventory_item_id'], take: null },
  );
  if (held.length === 0) return;
  const goods = [...new Set(held.map(({ inventory_item_id }) => inventory_item_id))];
  const free = () => inventory.deleteReservationItems(held.map(({ id }) => id));
  await container.resolve(Modules.LOCKING).execute(goods, free, { timeout: PATIENCE });
}

async function removePayments(container: MedusaContainer, ids: string[]): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const made = await payments.listPaymentCollections({ id: ids }, { select: ['id'], take: null });
  if (made.length > 0) await payments.deletePaymentCollections(made.map(({ id }) => id));
}

async function removeOrders(container: MedusaContainer, ids: string[]): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const made = await orders.listOrders({ id: ids }, { select: ['id'], take: null });
  if (made.length > 0) await orders.deleteOrders(made.map(({ id }) => id));
}
