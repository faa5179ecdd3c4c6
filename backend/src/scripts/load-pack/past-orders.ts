import { type Pack, pastOrders } from '@cho-phien/seed';
import type { LinkDefinition, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { BANK_TRANSACTION_MODULE } from '../../modules/bank-transaction';
import type BankTransactionModuleService from '../../modules/bank-transaction/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';
import { SELLER_MODULE } from '../../modules/seller';
import type { Ground } from './ground';
import { type Draft, type DraftTransfer, draftCheckouts } from './past-orders/draft';
import { backdate, writeMoney, writeParcels, writeReturns } from './past-orders/history';
import type { LoadedSeller } from './sellers';

const BATCH = 100;

/**
 * Ninety days of trade: native orders through Medusa's order module, their history (payments, parcels, returns) written in bulk
 * with the dates it happened on. @returns how many orders were made
 */
export async function loadPastOrders(
  container: MedusaContainer,
  pack: Pack,
  context: { ground: Ground; sellers: Map<string, LoadedSeller> },
): Promise<number> {
  const past = pastOrders(pack, { asOf: now() });
  const variants = await variantsBySku(container);
  const drafts = draftCheckouts(past, pack, { ...context, variants });
  await shelveWhatIsReserved(container, drafts);
  for (let start = 0; start < drafts.length; start += BATCH) {
    await writeBatch(container, drafts.slice(start, start + BATCH));
  }
  return drafts.reduce((sum, draft) => sum + draft.orders.length, 0);
}

async function variantsBySku(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: 'product_variant',
    fields: ['id', 'sku', 'title', 'product_id', 'inventory_items.inventory_item_id'],
  });
  return new Map(
    data.map((variant) => [
      variant.sku ?? '',
      {
        id: variant.id,
        title: variant.title ?? '',
        productId: variant.product_id ?? '',
        inventoryItemId: variant.inventory_items?.[0]?.inventory_item_id ?? '',
      },
    ]),
  );
}

async function writeBatch(container: MedusaContainer, drafts: Draft[]): Promise<void> {
  const orders = drafts.flatMap((draft) => draft.orders);
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);

  await container.resolve(Modules.CUSTOMER).createCustomers(drafts.map((draft) => draft.customer));
  await container.resolve(Modules.ORDER).createOrders(orders.map((order) => order.native));
  await checkouts.createCheckouts(drafts.map((draft) => draft.checkout));
  const requests = drafts.flatMap((draft) => draft.paymentRequests);
  if (requests.length > 0) await checkouts.createPaymentRequests(requests);
  await writeTransfers(
    container,
    drafts.flatMap((draft) => draft.transfers),
  );
  await writeMoney(db, orders);
  await writeParcels(db, orders);
  await writeReturns(db, orders);
  await backdate(db, orders);
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    orders.flatMap((order): LinkDefinition[] => [
      { [Modules.ORDER]: { order_id: order.id }, [SELLER_MODULE]: { seller_id: order.sellerId } },
      { [Modules.ORDER]: { order_id: order.id }, [CHECKOUT_MODULE]: { checkout_id: order.checkoutId } },
      {
        [Modules.ORDER]: { order_id: order.id },
        [Modules.PAYMENT]: { payment_collection_id: order.payment.collectionId },
      },
    ]),
  );
}

/** The bank's word for each paid request, and that it was taken for it. */
async function writeTransfers(container: MedusaContainer, transfers: DraftTransfer[]): Promise<void> {
  if (transfers.length === 0) return;
  const bank: BankTransactionModuleService = container.resolve(BANK_TRANSACTION_MODULE);
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  await bank.createBankTransactions(transfers);
  await checkouts.createPaymentCredits(
    transfers.map((transfer) => ({
      payment_request_id: transfer.payment_request_id,
      bank_transaction_id: transfer.id,
      amount: transfer.amount,
      outcome: 'matched' as const,
    })),
  );
}

/** The pack's stock is what is free to sell; what open orders hold is put on top and reserved. */
async function shelveWhatIsReserved(container: MedusaContainer, drafts: Draft[]): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const held = drafts.flatMap((draft) => draft.orders).flatMap((order) => order.reservations);
  if (held.length === 0) return;
  await inventory.adjustInventory(
    held.map(({ inventory_item_id, location_id, quantity }) => ({
      inventoryItemId: inventory_item_id,
      locationId: location_id,
      adjustment: quantity,
    })),
  );
  await inventory.createReservationItems(held);
}
