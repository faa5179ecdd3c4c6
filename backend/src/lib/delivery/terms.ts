import type { DeliveryPromise, SellerZone, ZoneReach } from '../../contract';
import { findPlace, provinceName } from '../nation';
import type { Reach, Way } from './ways';

/** What a stall promises, of its ways that are on: the nearest zones first. */
export function promiseOf(ways: Way[]): DeliveryPromise {
  const live = ways.filter(({ enabled }) => enabled);
  return {
    zones: zonesOf(live).map(({ enabled, ...zone }) => zone),
    pickup: live.find(({ kind }) => kind === 'pickup')?.pickup ?? null,
  };
}

const ORDER: Reach['kind'][] = ['communes', 'province', 'country'];

export function zonesOf(ways: Way[]): SellerZone[] {
  return ways
    .filter(({ kind }) => kind !== 'pickup')
    .sort((a, b) => ORDER.indexOf(a.reach.kind) - ORDER.indexOf(b.reach.kind))
    .map(({ zone_id, name, reach, fee, free_from, days_min, days_max, enabled }) => ({
      id: zone_id,
      name,
      reach: named(reach),
      fee,
      free_from,
      days_min,
      days_max,
      enabled,
    }));
}

function named(reach: Reach): ZoneReach {
  if (reach.kind === 'country') return reach;
  if (reach.kind === 'province') {
    return { kind: 'province', province: { code: reach.province, name: provinceName(reach.province) } };
  }
  const communes = reach.communes
    .flatMap((code) => findPlace(code) ?? [])
    .sort((a, b) => a.commune_name.localeCompare(b.commune_name, 'vi'));
  return { kind: 'communes', communes };
}
