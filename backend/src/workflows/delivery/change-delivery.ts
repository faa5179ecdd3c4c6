import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { PickupRequest, ZoneRequest } from '../../contract';
import { type Way, waysOfSeller } from '../../lib/delivery/ways';
import { invalidInput, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { overlapOf } from './lib/overlap';
import { addWayWorkflow, changeWayWorkflow } from './write-way';

/** Two changes of one stall at once could each find a commune free. */
function alone<T>(container: MedusaContainer, sellerId: string, job: () => Promise<T>): Promise<T> {
  return container.resolve(Modules.LOCKING).execute([`delivery:${sellerId}`], job, { timeout: 30 });
}

/**
 * Makes a zone of a stall, or changes the one that is named.
 * @throws MarketError 404 for a zone that the stall does not have, 400 for a place that another of its zones has
 */
export function saveZone(
  container: MedusaContainer,
  sellerId: string,
  zoneId: string | null,
  wanted: ZoneRequest,
): Promise<void> {
  return alone(container, sellerId, async () => {
    const zones = await zonesOf(container, sellerId);
    const before = zoneId === null ? null : find(zones, zoneId);
    const overlap = overlapOf(
      wanted.reach,
      zones.filter((zone) => zone !== before),
    );
    if (overlap) throw invalidInput([overlap]);
    const { name, reach, fee, free_from, days_min, days_max, enabled } = wanted;
    const kind = reach.kind === 'country' ? ('country' as const) : ('province' as const);
    const way = { name, reach, fee, free_from, enabled, data: { kind, days_min, days_max } };
    if (before) await changeWayWorkflow(container).run({ input: { before, way } });
    else await addWayWorkflow(container).run({ input: { seller_id: sellerId, way } });
  });
}

/**
 * Takes a zone away. Its option stays for the orders that were placed by it; no desk and no shopper sees it again.
 * @throws MarketError 404 for a zone that the stall does not have
 */
export function removeZone(container: MedusaContainer, sellerId: string, zoneId: string): Promise<void> {
  return alone(container, sellerId, async () => {
    const before = find(await zonesOf(container, sellerId), zoneId);
    const { kind, name, fee, free_from, days_min, days_max } = before;
    const data = { kind, days_min, days_max, retired: true as const };
    const way = { name, reach: null, fee, free_from, enabled: false, data };
    await changeWayWorkflow(container).run({ input: { before, way } });
  });
}

/** Says where and when buyers come for the goods, or that they cannot. */
export function setPickup(
  container: MedusaContainer,
  sellerId: string,
  wanted: PickupRequest,
): Promise<void> {
  return alone(container, sellerId, async () => {
    const { enabled, ...terms } = wanted;
    const before = (await waysOfSeller(container, sellerId)).find(({ kind }) => kind === 'pickup');
    const way = {
      name: before?.name ?? messages.delivery.pickup,
      reach: { kind: 'country' as const },
      fee: 0,
      free_from: null,
      enabled,
      data: { kind: 'pickup' as const, ...terms },
    };
    if (before) await changeWayWorkflow(container).run({ input: { before, way } });
    else await addWayWorkflow(container).run({ input: { seller_id: sellerId, way } });
  });
}

async function zonesOf(container: MedusaContainer, sellerId: string): Promise<Way[]> {
  return (await waysOfSeller(container, sellerId)).filter(({ kind }) => kind !== 'pickup');
}

function find(zones: Way[], zoneId: string): Way {
  const zone = zones.find(({ zone_id }) => zone_id === zoneId);
  if (!zone) throw notFound('zone_not_found', messages.delivery.zone_not_found);
  return zone;
}
