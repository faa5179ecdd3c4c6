import { ProductWorkflowEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse, when } from '@medusajs/framework/workflows-sdk';
import {
  acquireLockStep,
  emitEventStep,
  releaseLockStep,
  updateInventoryLevelsWorkflow,
  updateProductVariantsWorkflow,
} from '@medusajs/medusa/core-flows';
import { checkShelfStep } from './steps/check-shelf';
import { findVariantStep } from './steps/find-variant';

interface UpdateVariantInput {
  seller_id: string;
  variant_id: string;
  /** Whole đồng, VAT included. */
  price?: number;
  /** Pieces on the shelf, reserved ones included. */
  stocked?: number;
}

/** A seller's new price, new stock or both for one variant. */
export const updateVariantWorkflow = createWorkflow('update-seller-variant', (input: UpdateVariantInput) => {
  const found = findVariantStep(input);
  acquireLockStep({ key: found.inventory_item_id, timeout: 15, ttl: 60, retryInterval: 0.05 });
  const shelf = transform({ input, found }, ({ input, found }) => ({ ...found, stocked: input.stocked }));
  checkShelfStep(shelf);
  when('new-stock', shelf, ({ stocked }) => stocked !== undefined).then(() => {
    const updates = transform(shelf, ({ inventory_item_id, location_id, stocked }) => [
      { inventory_item_id, location_id, stocked_quantity: stocked ?? 0 },
    ]);
    updateInventoryLevelsWorkflow.runAsStep({ input: { updates } });
  });
  releaseLockStep({ key: found.inventory_item_id });
  when('new-price', input, ({ price }) => price !== undefined).then(() => {
    const product_variants = transform({ input, found }, ({ input, found }) => [
      {
        id: input.variant_id,
        prices: [
          {
            ...(found.price_id ? { id: found.price_id } : {}),
            amount: input.price ?? 0,
            currency_code: 'vnd',
          },
        ],
      },
    ]);
    updateProductVariantsWorkflow.runAsStep({ input: { product_variants } });
  });
  // Lists and search show price and stock of the product, which these two core workflows do not report on.
  emitEventStep({ eventName: ProductWorkflowEvents.UPDATED, data: { id: found.product_id } });
  return new WorkflowResponse(found);
});
