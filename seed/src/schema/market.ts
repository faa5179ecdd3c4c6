import { z } from 'zod';
import { bankAccount, communeCode, latitude, longitude, phone, provinceCode, slug, text } from './primitives';

/** The market itself: its name, its place, who runs it and the words of its front page. */
export const market = z.strictObject({
  key: slug,
  name: text,
  shortName: text,
  tagline: text,
  /** Province in whose two-tier list the area lies today. */
  provinceCode,
  /** Name of the market area: the province as people still call it. */
  areaName: text,
  areaCommuneCodes: z.array(communeCode).min(1),
  hotline: phone,
  email: z.email(),
  address: text,
  operatorName: text,
  aboutText: text,
  heroTitle: text,
  heroText: text,
  mapView: z.strictObject({
    lat: latitude,
    lon: longitude,
    bounds: z.strictObject({ south: latitude, west: longitude, north: latitude, east: longitude }),
  }),
  /** Districts of before 2025-07-01 in which the province tries things out first, by their names then. */
  pilotDistricts: z.array(text),
  /** Receives only what sellers with settlement `platform` sell; invented in a demo pack. */
  bankAccountOfPlatform: bankAccount,
  /** The pack holds invented sellers, goods and accounts. */
  demo: z.boolean(),
});
export type Market = z.infer<typeof market>;

/** A commune of the market area. `population` (people) is null where the source gives no usable number. */
export const areaCommune = z.strictObject({
  code: communeCode,
  name: text,
  fullName: text,
  kind: z.enum(['xa', 'phuong']),
  lat: latitude,
  lon: longitude,
  areaKm2: z.number().positive().nullable(),
  population: z.number().int().positive().nullable(),
  /** Units of 2025-06-30 whose land it took over, with their district: aliases for search. */
  oldNames: z.array(text),
  /** Far from main roads; some carriers add a fee. */
  remote: z.boolean(),
});
export type AreaCommune = z.infer<typeof areaCommune>;
