import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import type { VariantChange } from '../update-variants';

export interface FoundVariant extends VariantChange {
  product_id: string;
  /** The variant's one price in đồng; null when it has none yet. */
  price_id: string | null;
  inventory_item_id: string;
  location_id: string;
}

interface NativeVariant {
  id: string;
  product: { id: string; seller?: { id: string } };
  prices: { id: string; currency_code: string }[];
  inventory_items: { inventory_item_id: string; inventory: { location_levels: { location_id: string }[] } }[];
}

/** @throws MarketError 404 for a variant of another seller, as if it did not exist */
export const findVariantsStep = createStep(
  'find-variants-of-seller',
  async (input: { seller_id: string; changes: VariantChange[] }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: 'product_variant',
      fields: [
        'id',
        'product.id',
        'product.seller.id',
        'prices.id',
        'prices.currency_code',
        'inventory_items.inventory_item_id',
        'inventory_items.inventory.location_levels.location_id',
      ],
      filters: { id: input.changes.map(({ variant_id }) => variant_id) },
    });
    const byId = new Map((data as unknown as NativeVariant[]).map((variant) => [variant.id, variant]));
    return new StepResponse(
      input.changes.map((change): FoundVariant => {
        const variant = byId.get(change.variant_id);
        const stock = variant?.inventory_items[0];
        const level = stock?.inventory.location_levels[0];
        if (!variant || variant.product.seller?.id !== input.seller_id || !stock || !level) {
          throw notFound('variant_not_found', messages.sellerDesk.variant_not_found);
        }
        return {
          ...change,
          product_id: variant.product.id,
          price_id: variant.prices.find(({ currency_code }) => currency_code === 'vnd')?.id ?? null,
          inventory_item_id: stock.inventory_item_id,
          location_id: level.location_id,
        };
      }),
    );
  },
);
