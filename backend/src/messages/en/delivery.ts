import type * as vi from '../vi/delivery';

export const delivery: typeof vi.delivery = {
  province: 'Delivery in the province',
  country: 'Delivery nationwide',
  pickup: 'Pick up at the stall',
  counter: 'Sold at the counter',
  zone_not_found: 'There is no such delivery zone. It may have been removed.',
  taken: {
    communes: (communes, zone) =>
      `${communes.join(', ')} is already in the zone “${zone}”. A commune belongs to one zone: take it out of one of the two, then save again.`,
    province: (province, zone) =>
      `The zone “${zone}” already delivers to all of ${province}. Change that zone, or choose communes for this one.`,
    country: (zone) => `The zone “${zone}” already delivers to the whole country. A stall has one such zone.`,
  },
  field: {
    unknown_commune: 'This commune is not on the current list.',
    unknown_province: 'This province is not on the current list.',
    no_communes: 'Choose at least one commune for this zone.',
    days: 'The most days must not be fewer than the least.',
    clock: 'Hours look like 07:30.',
    hours: 'The stall must close after it opens.',
    one_per_day: 'Each day of the week has one span of hours.',
  },
};
