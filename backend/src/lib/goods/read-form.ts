import type { MedusaContainer } from '@medusajs/framework/types';
import type { GoodsForm } from '../../contract';
import { messages } from '../../messages';
import { PLACE_MODULE } from '../../modules/place';
import type PlaceModuleService from '../../modules/place/service';
import { byVietnameseName } from '../vietnamese-order';
import { readHome, readLeaves } from './read-ground';
import { neededFields } from './rules';
import { ALLERGENS, CONTENT_UNITS, DELIVERY_LIMITS, VAT_CLASSES } from './words';

/** What a stall may choose for its goods. Origins are the communes of its province. */
export async function readGoodsForm(container: MedusaContainer, sellerId: string): Promise<GoodsForm> {
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const [leaves, home] = await Promise.all([readLeaves(container), readHome(container, sellerId)]);
  const communes = await places.listCommunes(
    { province_code: home.province_code },
    { select: ['code', 'name'], take: null },
  );
  return {
    categories: leaves.map(({ id: _, ...leaf }) => ({ ...leaf, needs: neededFields(leaf.vsic) })),
    communes: communes.map(({ code, name }) => ({ code, name })).sort(byVietnameseName),
    units: messages.goods.units,
    content_units: [...CONTENT_UNITS].map(([code, { label }]) => ({ code, label })),
    allergens: choices(ALLERGENS),
    vat_classes: choices(VAT_CLASSES),
    delivery_limits: choices(DELIVERY_LIMITS),
    storages: messages.goods.storages,
    home_commune_code: home.commune_code,
  };
}

function choices<Code extends string>(words: Record<Code, string>): { code: Code; label: string }[] {
  return (Object.keys(words) as Code[]).map((code) => ({ code, label: words[code] }));
}
