import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';

interface Home {
  fulfillment_set_id: string;
  shipping_profile_id: string;
}

const HOME = `
SELECT of_place.fulfillment_set_id,
  (SELECT id FROM shipping_profile WHERE deleted_at IS NULL ORDER BY created_at, id LIMIT 1) AS shipping_profile_id
FROM seller_seller_stock_location_stock_location place
JOIN location_fulfillment_set of_place
  ON of_place.stock_location_id = place.stock_location_id AND of_place.deleted_at IS NULL
WHERE place.seller_id = :seller AND place.deleted_at IS NULL
LIMIT 1`;

/** Where the fulfilment module keeps a stall's zones: the set of the place its goods lie at. */
export const findHomeStep = createStep('find-delivery-home', async (sellerId: string, { container }) => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Home[] }>(HOME, { seller: sellerId });
  const [home] = rows;
  if (!home) throw new Error(`The stall ${sellerId} has no place that it delivers from.`);
  return new StepResponse(home);
});
