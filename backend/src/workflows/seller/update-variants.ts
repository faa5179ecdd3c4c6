import { ProductWorkflowEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse, when } from '@medusajs/framework/workflows-sdk';
import {
  acquireLockStep,
  emitEventStep,
  releaseLockStep,
  updateInventoryLevelsWorkflow,
  updateProductVariantsWorkflow,
} from '@medusajs/medusa/core-flows';
import { checkShelvesStep } from './steps/check-shelves';
import { findVariantsStep } from './steps/find-variants';

export interface VariantChange {
  variant_id: string;
  /** Whole đồng, VAT included. */
  price?: number;
  /** Pieces on the shelf, reserved ones included. */
  stocked?: number;
}

interface UpdateVariantsInput {
  seller_id: string;
  /** Of different variants. */
  changes: VariantChange[];
}

/** A seller's new prices, new stock or both: all of them or, when one cannot be, none. */
export const updateVariantsWorkflow = createWorkflow(
  'update-seller-variants',
  (input: UpdateVariantsInput) => {
    const found = findVariantsStep(input);
    const keys = transform(found, (all) => all.map(({ inventory_item_id }) => inventory_item_id).sort());
    acquireLockStep({ key: keys, timeout: 15, ttl: 60, retryInterval: 0.05 });
    const shelves = transform(found, (all) =>
      all.flatMap(({ inventory_item_id, location_id, stocked }) =>
        stocked === undefined ? [] : [{ inventory_item_id, location_id, stocked_quantity: stocked }],
      ),
    );
    checkShelvesStep(shelves);
    when('new-stock', shelves, (all) => all.length > 0).then(() => {
      updateInventoryLevelsWorkflow.runAsStep({ input: { updates: shelves } });
    });
    releaseLockStep({ key: keys });
    const priced = transform(found, (all) =>
      all.flatMap(({ variant_id, price_id, price }) =>
        price === undefined
          ? []
          : [
              {
                id: variant_id,
                prices: [{ ...(price_id ? { id: price_id } : {}), amount: price, currency_code: 'vnd' }],
              },
            ],
      ),
    );
    when('new-price', priced, (all) => all.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: priced } });
    });
    // Lists and search show price and stock of the product, which these two core workflows do not report on.
    const products = transform(found, (all) =>
      [...new Set(all.map(({ product_id }) => product_id))].map((id) => ({ id })),
    );
    emitEventStep({ eventName: ProductWorkflowEvents.UPDATED, data: products });
    return new WorkflowResponse(found);
  },
);
