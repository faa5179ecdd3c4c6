import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import {
  beginReceiveReturnWorkflow,
  cancelReturnReceiveWorkflow,
  confirmReturnReceiveWorkflow,
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
} from '@medusajs/medusa/core-flows';
import type { OrderAfterSale } from '../../../lib/after-sale/sold-order';

interface BackRequest {
  id: string;
  received_by: string | null;
  items: { line_id: string; restocked: number; dismissed: number }[];
}

interface NativeReturn {
  id: string;
  status: string;
  canceled_at: string | Date | null;
  items: { metadata: Record<string, unknown> | null }[];
}

/**
 * Medusa's own return for goods that are back: what is fit goes on the shelf, the rest is dismissed. It is found again by the
 * request that its items name, and goes on from where it broke off. Answers its id.
 */
export async function writeNativeReturn(
  container: MedusaContainer,
  order: OrderAfterSale,
  request: BackRequest,
): Promise<string> {
  const begun = await findNativeReturn(container, order.id, request.id);
  if (begun?.status === 'received') return begun.id;
  const return_id = begun?.id ?? (await createNativeReturn(container, order, request));
  const by = request.received_by ?? undefined;
  if (begun && (await hasOpenChange(container, order.id, return_id))) {
    await cancelReturnReceiveWorkflow(container).run({ input: { return_id } });
  }
  await beginReceiveReturnWorkflow(container).run({ input: { return_id, created_by: by } });
  const restocked = toItems(request, 'restocked');
  if (restocked.length > 0) {
    await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items: restocked } });
  }
  const dismissed = toItems(request, 'dismissed');
  if (dismissed.length > 0) {
    await dismissItemReturnRequestWorkflow(container).run({ input: { return_id, items: dismissed } });
  }
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id, confirmed_by: by } });
  return return_id;
}

async function findNativeReturn(
  container: MedusaContainer,
  orderId: string,
  requestId: string,
): Promise<NativeReturn | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'return',
    fields: ['id', 'status', 'canceled_at', 'items.metadata'],
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
): Promise<string> {
  const created = await container.resolve(Modules.ORDER).createReturn({
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
  return created.id;
}

async function hasOpenChange(
  container: MedusaContainer,
  order_id: string,
  return_id: string,
): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'order_change',
    fields: ['id'],
    filters: { order_id, return_id, status: ['pending', 'requested'] },
  });
  return data.length > 0;
}

function toItems({ items }: BackRequest, part: 'restocked' | 'dismissed') {
  return items.flatMap(({ line_id, ...back }) =>
    back[part] > 0 ? [{ id: line_id, quantity: back[part] }] : [],
  );
}
