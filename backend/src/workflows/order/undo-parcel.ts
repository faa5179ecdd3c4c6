import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { cancelFulfillmentWorkflow } from '@medusajs/medusa/core-flows';
import { moveOnShelf } from '../../lib/move-on-shelf';

interface Parcel {
  location_id: string;
  canceled_at: string | Date | null;
  items: { line_item_id: string; inventory_item_id: string | null; quantity: number }[];
}

interface PackedLine {
  id: string;
  detail: { fulfilled_quantity: number };
}

/**
 * Unpacks the one parcel of an order that is being cancelled: its goods go back on the shelf, free for others, then the order learns of
 * it, last Medusa's fulfilment. Every part is done once, however often it is called; Medusa's own workflow, broken off, would put the goods
 * back twice. The caller holds the order's lock.
 */
export async function undoParcel(
  container: MedusaContainer,
  orderId: string,
  parcelId: string,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: parcels } = await query.graph({
    entity: 'fulfillment',
    fields: ['location_id', 'canceled_at', 'items.line_item_id', 'items.inventory_item_id', 'items.quantity'],
    filters: { id: parcelId },
  });
  const [parcel] = parcels as unknown as Parcel[];
  if (!parcel || parcel.canceled_at) return;
  const goods = parcel.items.flatMap(({ inventory_item_id, quantity }) =>
    inventory_item_id
      ? [{ inventory_item_id, location_id: parcel.location_id, pieces: Number(quantity) }]
      : [],
  );
  await moveOnShelf(container, parcelId, goods);

  const { data: orders } = await query.graph({
    entity: 'order',
    fields: ['items.id', 'items.detail.fulfilled_quantity'],
    filters: { id: orderId },
  });
  const [order] = orders as unknown as { items: PackedLine[] }[];
  const packed = (order?.items ?? []).flatMap(({ id, detail }) => {
    const quantity = Number(detail.fulfilled_quantity);
    const inside = parcel.items.some(({ line_item_id }) => line_item_id === id);
    return inside && quantity > 0 ? [{ id, quantity }] : [];
  });
  if (packed.length > 0) {
    await container.resolve(Modules.ORDER).cancelFulfillment({
      order_id: orderId,
      reference: Modules.FULFILLMENT,
      reference_id: parcelId,
      items: packed,
    });
  }
  await cancelFulfillmentWorkflow(container).run({ input: { id: parcelId } });
}
