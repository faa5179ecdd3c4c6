import type { ZoneRequest } from '../../contract';
import { findPlace, provinceName } from '../nation';

/** A native geo zone in the words of an order's address, so that Medusa's own carts match it; codes are beside them. */
export type GeoZone =
  | { type: 'country'; country_code: string }
  | {
      type: 'province';
      country_code: string;
      province_code: string;
      metadata: { province_code: string };
    }
  | {
      type: 'city';
      country_code: string;
      province_code: string;
      city: string;
      metadata: { province_code: string; commune_code: string };
    };

const country_code = 'vn';

/** @throws Error for codes that no list knows: they are checked before */
export function geoZonesOf(reach: ZoneRequest['reach']): GeoZone[] {
  switch (reach.kind) {
    case 'country':
      return [{ type: 'country', country_code }];
    case 'province': {
      const code = reach.province;
      const metadata = { province_code: code };
      return [{ type: 'province', country_code, province_code: provinceName(code), metadata }];
    }
    case 'communes':
      return reach.communes.map((code) => {
        const place = findPlace(code);
        if (!place) throw new Error(`There is no commune ${code}.`);
        return {
          type: 'city',
          country_code,
          province_code: place.province_name,
          city: place.commune_name,
          metadata: { province_code: place.province_code, commune_code: code },
        };
      });
  }
}
