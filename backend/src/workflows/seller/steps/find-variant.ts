import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';

export interface FoundVariant {
  variant_id: string;
  product_id: string;
  /** The variant's one price in đồng; null when it has none yet. */
  price_id: string | null;
  inventory_item_id: string;
  location_id: string;
}

interface NativeVariant {
  product: { id: string; seller?: { id: string } };
  prices: { id: string; currency_code: string }[];
  inventory_items: { inventory_item_id: string; inventory: { location_levels: { location_id: string }[] } }[];
}

/** @throws MarketError 404 for a variant of another seller, as if it did not exist */
export const findVariantStep = createStep(
  'find-variant-of-seller',
  async (input: { seller_id: string; variant_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: 'product_variant',
      fields: [
        'product.id',
        'product.seller.id',
        'prices.id',
        'prices.currency_code',
        'inventory_items.inventory_item_id',
        'inventory_items.inventory.location_levels.location_id',
      ],
      filters: { id: input.variant_id },
    });
    const [variant] = data as unknown as NativeVariant[];
    const stock = variant?.inventory_items[0];
    const level = stock?.inventory.location_levels[0];
    if (!variant || variant.product.seller?.id !== input.seller_id || !stock || !level) {
      throw notFound('variant_not_found', messages.sellerDesk.variant_not_found);
    }
    return new StepResponse<FoundVariant>({
      variant_id: input.variant_id,
      product_id: variant.product.id,
      price_id: variant.prices.find(({ currency_code }) => currency_code === 'vnd')?.id ?? null,
      inventory_item_id: stock.inventory_item_id,
      location_id: level.location_id,
    });
  },
);
