import type { MedusaContainer } from '@medusajs/framework/types';
import { localDate, now } from '../clock';
import { readLeaves } from '../goods/read-ground';
import { readMarket } from '../market';
import { findPlace, isPayableBank } from '../nation';
import type { OpeningGround } from './read-opening';
import { termsOn } from './rules';

/** What the answers of an opening are read against, in this market and today. */
export async function readOpeningGround(container: MedusaContainer): Promise<OpeningGround> {
  const [market, leaves] = await Promise.all([readMarket(container), readLeaves(container)]);
  const vsic = new Map(leaves.map((leaf) => [leaf.slug, leaf.vsic]));
  const today = localDate(now());
  return {
    today,
    provinceCode: market.provinceCode,
    provinceOf: (code) => findPlace(code)?.province_code ?? null,
    isBank: isPayableBank,
    vsicOf: (slug) => vsic.get(slug) ?? null,
    termsVersion: termsOn(today),
  };
}
