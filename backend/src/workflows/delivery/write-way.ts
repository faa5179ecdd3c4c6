import { generateEntityId, Modules } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import {
  createRemoteLinkStep,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  updateServiceZonesWorkflow,
  updateShippingOptionsWorkflow,
} from '@medusajs/medusa/core-flows';
import type { Dong, PickupRequest, ZoneRequest } from '../../contract';
import { geoZonesOf } from '../../lib/delivery/geo-zones';
import type { Way } from '../../lib/delivery/ways';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import { findHomeStep } from './steps/find-home';

/** A way of delivery as it shall be. */
interface WantedWay {
  name: string;
  /** Null: as before. */
  reach: ZoneRequest['reach'] | null;
  fee: Dong;
  free_from: Dong | null;
  enabled: boolean;
  data: Partial<Omit<PickupRequest, 'enabled'>> & {
    kind: Way['kind'] | 'counter';
    retired?: true;
  };
}

const PROVIDER = 'manual_manual';

/** A native service zone with one shipping option in it, tied to its stall. */
export const addWayWorkflow = createWorkflow(
  'add-delivery-way',
  (input: { seller_id: string; way: WantedWay }) => {
    const sellerId = transform({ input }, ({ input }) => input.seller_id);
    const home = findHomeStep(sellerId);
    const zone = transform({ input, home }, ({ input: { seller_id, way }, home }) => ({
      data: [
        {
          // Nobody reads it, and it must be one of a kind in the whole market.
          name: `${seller_id}/${generateEntityId()}`,
          fulfillment_set_id: home.fulfillment_set_id,
          geo_zones: way.reach ? geoZonesOf(way.reach) : [],
        },
      ],
    }));
    const zones = createServiceZonesWorkflow.runAsStep({ input: zone });
    const wanted = transform({ input, home, zones }, ({ input: { way }, home, zones }) => {
      const label = messages.delivery[way.data.kind];
      return [
        {
          name: way.name,
          service_zone_id: zones[0]?.id ?? '',
          shipping_profile_id: home.shipping_profile_id,
          provider_id: PROVIDER,
          price_type: 'flat' as const,
          type: { label, description: label, code: way.data.kind },
          data: dataOf(way),
          prices: pricesOf(way),
          rules: [switchOf(way)],
        },
      ];
    });
    const options = createShippingOptionsWorkflow.runAsStep({ input: wanted });
    const links = transform({ input, options }, ({ input, options }) =>
      options.map(({ id }) => ({
        [SELLER_MODULE]: { seller_id: input.seller_id },
        [Modules.FULFILLMENT]: { shipping_option_id: id },
      })),
    );
    createRemoteLinkStep(links);
    return new WorkflowResponse(options);
  },
);

/** Changes both where they stand: orders that were placed by the option go on pointing at it. */
export const changeWayWorkflow = createWorkflow(
  'change-delivery-way',
  (input: { before: Way; way: WantedWay }) => {
    const zone = transform({ input }, ({ input: { before, way } }) => ({
      selector: { id: before.zone_id },
      update: way.reach ? { geo_zones: geoZonesOf(way.reach) } : {},
    }));
    updateServiceZonesWorkflow.runAsStep({ input: zone });
    const wanted = transform({ input }, ({ input: { before, way } }) => [
      {
        id: before.id,
        name: way.name,
        data: dataOf(way),
        prices: pricesOf(way),
        rules: [{ ...switchOf(way), ...(before.rule_id ? { id: before.rule_id } : {}) }],
      },
    ]);
    return new WorkflowResponse(updateShippingOptionsWorkflow.runAsStep({ input: wanted }));
  },
);

function dataOf({ data }: WantedWay): Record<string, unknown> {
  return { id: 'manual-fulfillment', ...data };
}

/** What Medusa's carts ask of an option before they offer it. */
function switchOf({ enabled }: WantedWay) {
  return { attribute: 'enabled_in_store', operator: 'eq' as const, value: String(enabled) };
}

function pricesOf({ fee, free_from }: WantedWay) {
  const currency_code = 'vnd';
  const usual = { currency_code, amount: fee };
  if (free_from === null) return [usual];
  const rules = [{ attribute: 'item_total', operator: 'gte' as const, value: free_from }];
  return [usual, { currency_code, amount: 0, rules }];
}
