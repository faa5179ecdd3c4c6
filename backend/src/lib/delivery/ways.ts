import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { DeliveryOption, Dong, PickupPlace } from '../../contract';
import { findPlace } from '../nation';

/**
 * A way in which a stall's goods reach a buyer: a native shipping option in a service zone of its own. Where it reaches is the zone's
 * geo zones, whether it is on a rule of the option, from which worth it is free a rule of its price.
 */
export interface Way {
  id: string;
  seller_id: string;
  zone_id: string;
  kind: DeliveryOption['kind'];
  name: string;
  reach: Reach;
  /** Without regard to what is bought. */
  fee: Dong;
  free_from: Dong | null;
  days_min: number;
  days_max: number;
  pickup: PickupPlace | null;
  enabled: boolean;
  price_set_id: string;
  /** Of the rule that says whether it is on. */
  rule_id: string | null;
}

export type Reach =
  | { kind: 'communes'; communes: string[]; provinces: string[] }
  | { kind: 'province'; province: string }
  | { kind: 'country' };

interface WayRow extends Pick<Way, 'id' | 'seller_id' | 'zone_id' | 'name' | 'fee' | 'free_from'> {
  data: {
    kind: Way['kind'];
    days_min: number;
    days_max: number;
    address?: string;
    hours?: PickupPlace['hours'];
  };
  price_set_id: string;
  rule_id: string | null;
  enabled: boolean;
  places: { type: 'country' | 'province' | 'city'; province: string | null; commune: string | null }[];
  street: string;
  commune_code: string;
}

const waysOf = (sellers: string) => `
SELECT s.id AS seller_id, s.street, s.commune_code, option.id, option.name, option.service_zone_id AS zone_id, option.data,
  price.price_set_id, cost.fee::float8 AS fee, cost.free_from::float8 AS free_from,
  switch.id AS rule_id, coalesce(switch.value #>> '{}' <> 'false', true) AS enabled,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('type', place.type, 'province', place.metadata->>'province_code',
      'commune', place.metadata->>'commune_code') ORDER BY place.id)
    FROM geo_zone place WHERE place.service_zone_id = option.service_zone_id AND place.deleted_at IS NULL), '[]') AS places
FROM seller s
JOIN seller_seller_fulfillment_shipping_option of_option
  ON of_option.seller_id = s.id AND of_option.deleted_at IS NULL
JOIN shipping_option option ON option.id = of_option.shipping_option_id AND option.deleted_at IS NULL
JOIN shipping_option_price_set price ON price.shipping_option_id = option.id AND price.deleted_at IS NULL
LEFT JOIN shipping_option_rule switch ON switch.shipping_option_id = option.id
  AND switch.attribute = 'enabled_in_store' AND switch.deleted_at IS NULL
CROSS JOIN LATERAL (
  SELECT min(amount) FILTER (WHERE rules_count = 0) AS fee,
    min(rule.value::numeric) FILTER (WHERE amount = 0 AND rule.attribute = 'item_total' AND rule.operator = 'gte') AS free_from
  FROM price one LEFT JOIN price_rule rule ON rule.price_id = one.id AND rule.deleted_at IS NULL
  WHERE one.price_set_id = price.price_set_id AND one.currency_code = 'vnd' AND one.deleted_at IS NULL
) cost
WHERE s.id IN (${sellers}) AND s.deleted_at IS NULL
  AND option.data->>'kind' IN ('province', 'country', 'pickup')
  AND option.data->>'retired' IS NULL
ORDER BY option.created_at, option.id`;

const WAYS_OF_SELLER = waysOf('SELECT :seller');

const WAYS_OF_VARIANTS = waysOf(`
  SELECT of_seller.seller_id FROM product_variant v
  JOIN product_product_seller_seller of_seller
    ON of_seller.product_id = v.product_id AND of_seller.deleted_at IS NULL
  WHERE v.id = ANY(:variants)`);

/** All ways of a stall, those that are off too. */
export function waysOfSeller(container: MedusaContainer, sellerId: string): Promise<Way[]> {
  return read(container, { sql: WAYS_OF_SELLER, name: 'ways_of_seller' }, { seller: sellerId });
}

/** The ways that are on, of every stall that sells one of the variants, in one statement. */
export async function waysOfVariants(container: MedusaContainer, variantIds: string[]): Promise<Way[]> {
  const ways = await read(
    container,
    { sql: WAYS_OF_VARIANTS, name: 'ways_of_variants' },
    { variants: variantIds },
  );
  return ways.filter(({ enabled }) => enabled);
}

async function read(
  container: MedusaContainer,
  { sql, name }: { sql: string; name: string },
  about: Record<string, string | string[]>,
): Promise<Way[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: WayRow[] }>(sql, about).options({ name });
  return rows.map(toWay);
}

function toWay({ data, places, street, commune_code, ...row }: WayRow): Way {
  const { kind, days_min, days_max, address, hours } = data;
  return {
    ...row,
    kind,
    days_min,
    days_max,
    reach: reachOf(places),
    pickup:
      kind === 'pickup' ? { address: address ?? whereItIs(street, commune_code), hours: hours ?? [] } : null,
  };
}

function whereItIs(street: string, communeCode: string): string {
  const place = findPlace(communeCode);
  return [street, place?.commune_name, place?.province_name].filter(Boolean).join(', ');
}

function reachOf(places: WayRow['places']): Reach {
  const communes = places.flatMap(({ type, commune }) => (type === 'city' && commune ? [commune] : []));
  const provinces = [...new Set(places.flatMap(({ province }) => province ?? []))];
  if (communes.length > 0) return { kind: 'communes', communes, provinces };
  const [province] = provinces;
  return province ? { kind: 'province', province } : { kind: 'country' };
}
