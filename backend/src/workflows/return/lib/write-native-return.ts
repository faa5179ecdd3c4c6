import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules, OrderChangeType } from '@medusajs/framework/utils';
import {
  beginReceiveReturnWorkflow,
  cancelReturnReceiveWorkflow,
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
} from '@medusajs/medusa/core-flows';
import type { OrderAfterSale } from '../../../lib/after-sale/sold-order';
import { moveOnShelf, type ShelfMove } from '../../../lib/move-on-shelf';
import { closeReturnWorkflow } from './close-native-return';

interface BackRequest {
  id: string;
  received_by: string | null;
  items: { line_id: string; restocked: number; dismissed: number }[];
}

interface StockedLine {
  id: string;
  variant: {
    manage_inventory: boolean;
    inventory_items?: { inventory_item_id: string; required_quantity: number }[] | null;
  } | null;
}

interface NativeReturn {
  id: string;
  status: string;
  canceled_at: string | Date | null;
  items: { id: string; item_id: string; metadata: Record<string, unknown> | null }[];
}

/**
 * Medusa's own return for goods that are back: what is fit goes on the shelf, the rest is dismissed. It is found again by the
 * request that its items name, and goes on from where it broke off; every part of it is written once. Answers its id.
 */
export async function writeNativeReturn(
  container: MedusaContainer,
  order: OrderAfterSale,
  request: BackRequest,
): Promise<string> {
  const begun = await findNativeReturn(container, order.id, request.id);
  if (begun?.status === 'received') return begun.id;
  await moveOnShelf(container, request.id, await restockedShelves(container, order, request));
  if (!begun) await createNativeReturn(container, order, request);
  const found = begun ?? (await findNativeReturn(container, order.id, request.id));
  if (!found) throw new Error(`Medusa's return for the request ${request.id} was not written.`);
  await writeChange(container, order.id, found.id, request);
  await closeReturnWorkflow(container).run({
    input: { order_id: order.id, return_id: found.id, items: receivedItems(found, request) },
  });
  return found.id;
}

/** The change that takes the goods back into the order, unless it was confirmed before. */
async function writeChange(
  container: MedusaContainer,
  order_id: string,
  return_id: string,
  request: BackRequest,
): Promise<void> {
  const before = await changesOf(container, order_id, return_id);
  if (before.some(({ status }) => status === 'confirmed')) return;
  if (before.length > 0) await cancelReturnReceiveWorkflow(container).run({ input: { return_id } });
  const by = request.received_by ?? undefined;
  await beginReceiveReturnWorkflow(container).run({ input: { return_id, created_by: by } });
  const restocked = toItems(request, 'restocked');
  if (restocked.length > 0) {
    await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items: restocked } });
  }
  const dismissed = toItems(request, 'dismissed');
  if (dismissed.length > 0) {
    await dismissItemReturnRequestWorkflow(container).run({ input: { return_id, items: dismissed } });
  }
  const [open] = await changesOf(container, order_id, return_id);
  if (!open) throw new Error(`The change of the return ${return_id} is gone.`);
  await container.resolve(Modules.ORDER).confirmOrderChange({ id: open.id, confirmed_by: by });
}

async function findNativeReturn(
  container: MedusaContainer,
  orderId: string,
  requestId: string,
): Promise<NativeReturn | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'return',
    fields: ['id', 'status', 'canceled_at', 'items.id', 'items.item_id', 'items.metadata'],
    filters: { order_id: orderId },
  });
  const returns = data as unknown as NativeReturn[];
  return (
    returns.find(
      ({ canceled_at, items }) =>
        canceled_at === null && items.some(({ metadata }) => metadata?.return_request_id === requestId),
    ) ?? null
  );
}

async function createNativeReturn(
  container: MedusaContainer,
  order: OrderAfterSale,
  request: BackRequest,
): Promise<void> {
  await container.resolve(Modules.ORDER).createReturn({
    order_id: order.id,
    location_id: order.location_id,
    requested_at: new Date(),
    created_by: request.received_by ?? undefined,
    items: request.items
      .filter(({ restocked, dismissed }) => restocked + dismissed > 0)
      .map(({ line_id, restocked, dismissed }) => ({
        id: line_id,
        quantity: restocked + dismissed,
        metadata: { return_request_id: request.id },
      })),
  });
}

/** Of those that take goods of this return back; that it was asked for is a change of its own. */
async function changesOf(container: MedusaContainer, order_id: string, return_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order_change',
    fields: ['id', 'status'],
    filters: {
      order_id,
      return_id,
      change_type: OrderChangeType.RETURN_RECEIVE,
      status: ['pending', 'requested', 'confirmed'],
    },
  });
  return data as { id: string; status: string }[];
}

/** On which shelves of the stall the pieces belong that are fit for them. */
async function restockedShelves(
  container: MedusaContainer,
  { id, location_id }: OrderAfterSale,
  request: BackRequest,
): Promise<ShelfMove[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order',
    fields: [
      'items.id',
      'items.variant.manage_inventory',
      'items.variant.inventory_items.inventory_item_id',
      'items.variant.inventory_items.required_quantity',
    ],
    filters: { id },
  });
  const [order] = data as unknown as { items: StockedLine[] }[];
  return request.items.flatMap(({ line_id, restocked }) => {
    const variant = order?.items.find((line) => line.id === line_id)?.variant;
    if (restocked === 0 || !location_id || !variant?.manage_inventory) return [];
    return (variant.inventory_items ?? []).map(({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      location_id,
      pieces: restocked * required_quantity,
    }));
  });
}

function receivedItems({ items }: NativeReturn, request: BackRequest) {
  return items.flatMap(({ id, item_id }) => {
    const back = request.items.find(({ line_id }) => line_id === item_id);
    if (!back) return [];
    return [{ id, received_quantity: back.restocked + back.dismissed, damaged_quantity: back.dismissed }];
  });
}

function toItems({ items }: BackRequest, part: 'restocked' | 'dismissed') {
  return items.flatMap(({ line_id, ...back }) =>
    back[part] > 0 ? [{ id: line_id, quantity: back[part] }] : [],
  );
}
