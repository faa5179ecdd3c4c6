import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { FiledOpening } from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { waysOfSeller } from '../../../lib/delivery/ways';
import { slugOf } from '../../../lib/goods/slug';
import { messages } from '../../../messages';
import { PLACE_MODULE } from '../../../modules/place';
import type PlaceModuleService from '../../../modules/place/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { saveZone } from '../../delivery/change-delivery';
import { openSellerWorkflow } from '../../seller/open-seller';
import { makeHome } from './make-home';

interface Raised {
  /** Of the opening. */
  id: string;
  member_id: string;
  filed: FiledOpening;
  officer: { id: string; name: string };
}

/** The stall that an opening becomes: named after it, so that it is made once. */
export const sellerIdOf = (openingId: string) => openingId.replace(/^opng/, 'sel');

/** Stands in for the first photograph of goods. */
const NO_PHOTO = 'khong-co-anh';

/**
 * Makes everything that a stall needs to list goods and sell them: the seller, its owner, the place of its goods, delivery within the
 * province; and opens it. Each part is made only where it is missing, so that what broke off can be done again.
 */
export async function raiseStall(container: MedusaContainer, raised: Raised): Promise<string> {
  const { filed } = raised;
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const id = sellerIdOf(raised.id);
  const seller = await findOrMakeSeller(container, id, filed);
  const [owner] = await sellers.listMemberships({ member_id: raised.member_id, seller_id: id }, { take: 1 });
  if (!owner) {
    await sellers.createMemberships({ member_id: raised.member_id, seller_id: id, role: 'owner' });
  }
  await makeHome(container, { id, ...filed });
  if ((await waysOfSeller(container, id)).length === 0) {
    await saveZone(container, id, null, {
      name: messages.delivery.province,
      reach: { kind: 'province', province: filed.province_code },
      fee: filed.province_fee,
      free_from: null,
      days_min: 1,
      days_max: 3,
      enabled: true,
    });
  }
  if (seller.state === 'pending') {
    const decision = { slug: seller.slug, reason: messages.opening.approved_reason, officer: raised.officer };
    await openSellerWorkflow(container).run({ input: decision });
  }
  return id;
}

async function findOrMakeSeller(container: MedusaContainer, id: string, filed: FiledOpening) {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [known] = await sellers.listSellers({ id }, { take: 1 });
  if (known) return known;
  const { lat, lon } = filed.map_point ?? (await centreOf(container, filed.commune_code));
  // Two stalls of one name may be opened at once: the address is chosen by one at a time.
  return container.resolve(Modules.LOCKING).execute(
    'seller-slug',
    async () => {
      const {
        map_point: _point,
        category: _category,
        province_fee: _fee,
        birth_date: _birth,
        ...rest
      } = filed;
      return sellers.createSellers({
        ...rest,
        id,
        slug: await freeSlug(sellers, filed.name),
        lat,
        lon,
        margin_rate: null,
        photo_key: NO_PHOTO,
        joined_on: localDate(now()),
        state: 'pending',
        demo: false,
      });
    },
    { timeout: 30 },
  );
}

async function freeSlug(sellers: SellerModuleService, name: string): Promise<string> {
  const wanted = slugOf(name);
  const taken = new Set(
    (await sellers.listSellers({ slug: { $like: `${wanted}%` } }, { select: ['slug'], take: null })).map(
      ({ slug }) => slug,
    ),
  );
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/** Where a stall is taken to stand that gave no point: the middle of its commune, or of all communes known with one. */
async function centreOf(container: MedusaContainer, code: string): Promise<{ lat: number; lon: number }> {
  const places: PlaceModuleService = container.resolve(PLACE_MODULE);
  const [commune] = await places.listCommunes({ code }, { take: 1 });
  if (commune?.lat != null && commune.lon != null) return { lat: commune.lat, lon: commune.lon };
  const known = await places.listCommunes({ in_market_area: true }, { take: null });
  const mean = (axis: 'lat' | 'lon') =>
    known.reduce((sum, one) => sum + Number(one[axis] ?? 0), 0) / Math.max(1, known.length);
  return { lat: mean('lat'), lon: mean('lon') };
}
