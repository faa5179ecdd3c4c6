import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules, ProductWorkflowEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { deleteProductVariantsWorkflow, emitEventStep } from '@medusajs/medusa/core-flows';
import { conflict, notFound } from '../../lib/errors';
import { messages } from '../../messages';

/** Seconds to wait for somebody who buys of this size. */
const PATIENCE = 30;

interface Asked {
  sellerId: string;
  variantId: string;
}

/**
 * Takes a size off the shelf for good, while nobody has bought of it: what comes back of an order needs its shelf.
 * @returns the id of its product
 * @throws MarketError 404 for a size of another stall, 409 for the last one, or one that somebody has ordered
 */
export async function removeSize(container: MedusaContainer, asked: Asked): Promise<string> {
  const { product_id, inventory_item_id } = await findSize(container, asked);
  // The lock that reservations take: nobody orders a size that goes.
  await container
    .resolve(Modules.LOCKING)
    .execute([`goods-sizes:${product_id}`, inventory_item_id].sort(), () => remove(container, asked), {
      timeout: PATIENCE,
    });
  return product_id;
}

async function remove(container: MedusaContainer, asked: Asked): Promise<void> {
  const { product_id } = await findSize(container, asked);
  const sizes = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ product_id }, { select: ['id'], take: 2 });
  if (sizes.length === 1) throw conflict('last_size', messages.goods.last_size);
  if (await isSold(container, asked.variantId)) throw conflict('size_sold', messages.goods.size_sold);
  await removeSizeWorkflow(container).run({ input: { product_id, variant_id: asked.variantId } });
}

async function isSold(container: MedusaContainer, variant_id: string): Promise<boolean> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: unknown[] }>('SELECT 1 FROM order_line_item WHERE variant_id = :variant_id LIMIT 1', {
      variant_id,
    });
  return rows.length > 0;
}

const removeSizeWorkflow = createWorkflow(
  'remove-size',
  (input: { product_id: string; variant_id: string }) => {
    deleteProductVariantsWorkflow.runAsStep({
      input: transform(input, ({ variant_id }) => ({ ids: [variant_id] })),
    });
    emitEventStep({ eventName: ProductWorkflowEvents.UPDATED, data: { id: input.product_id } });
    return new WorkflowResponse(input.product_id);
  },
);

interface VariantRow {
  product: { id: string; seller?: { id: string } };
  inventory_items: { inventory_item_id: string }[];
}

async function findSize(container: MedusaContainer, { sellerId, variantId }: Asked) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product_variant',
    fields: ['product.id', 'product.seller.id', 'inventory_items.inventory_item_id'],
    filters: { id: variantId },
  });
  const [variant] = data as unknown as VariantRow[];
  const [item] = variant?.inventory_items ?? [];
  if (variant?.product.seller?.id !== sellerId || !item) {
    throw notFound('variant_not_found', messages.sellerDesk.variant_not_found);
  }
  return { product_id: variant.product.id, inventory_item_id: item.inventory_item_id };
}
