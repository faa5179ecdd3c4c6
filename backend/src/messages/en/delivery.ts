import type * as vi from '../vi/delivery';

export const delivery: typeof vi.delivery = {
  province: 'Delivery in the province',
  country: 'Delivery nationwide',
  pickup: 'Pick up at the stall',
};
