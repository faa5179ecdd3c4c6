import type { FieldError, ZoneRequest } from '../../../contract';
import type { Way } from '../../../lib/delivery/ways';
import { findPlace, provinceName } from '../../../lib/nation';
import { messages } from '../../../messages';

/**
 * Why a zone cannot reach there: a commune belongs to one zone of a stall, a whole province to one, the country to one. A zone that is off
 * holds its places too, else turning it on again would have to be refused.
 */
export function overlapOf(reach: ZoneRequest['reach'], others: Way[]): FieldError | null {
  const say = messages.delivery.taken;
  switch (reach.kind) {
    case 'country': {
      const other = others.find((one) => one.reach.kind === 'country');
      return other ? taken('reach', say.country(other.name)) : null;
    }
    case 'province': {
      const { province } = reach;
      const other = others.find((one) => one.reach.kind === 'province' && one.reach.province === province);
      return other ? taken('reach', say.province(provinceName(province), other.name)) : null;
    }
    case 'communes': {
      for (const { name, reach: theirs } of others) {
        if (theirs.kind !== 'communes') continue;
        const both = reach.communes.filter((code) => theirs.communes.includes(code));
        if (both.length > 0) return taken('reach', say.communes(both.map(nameOf), name));
      }
      return null;
    }
  }
}

function nameOf(code: string): string {
  return findPlace(code)?.commune_name ?? code;
}

function taken(field: string, message: string): FieldError {
  return { field, code: 'place_taken', message };
}
