import type { MedusaContainer } from '@medusajs/framework/types';
import type {
  FiledOpening,
  OpeningState,
  OpeningTwin,
  ProvinceOpening,
  ProvinceOpeningList,
  ProvinceOpeningRow,
} from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { queuePager } from '../../../lib/decision-queue';
import { notFound } from '../../../lib/errors';
import { readLeaves } from '../../../lib/goods/read-ground';
import { bankName, findPlace } from '../../../lib/nation';
import {
  eventViews,
  type OpeningRow,
  paperViews,
  sellerView,
  termsView,
} from '../../../lib/openings/opening-view';
import { requirementsOf, verificationOn } from '../../../lib/openings/rules';
import { messages } from '../../../messages';
import { OPENING_MODULE } from '../../../modules/opening';
import type OpeningModuleService from '../../../modules/opening/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { findOpening } from '../../../workflows/opening/find-opening';

const A_DAY = 24 * 3_600_000;
const PAGE_SIZE = 20;

type FiledRow = Pick<OpeningRow, 'id' | 'state' | 'kind' | 'submitted_at'> & { filed: FiledOpening };

/** Openings in one state: of those that wait the oldest first, of the others what was touched last. */
export async function listOpenings(
  container: MedusaContainer,
  { state, page }: { state: OpeningState; page: number },
): Promise<ProvinceOpeningList> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const [rows, total] = await openings.listAndCountOpenings(
    { state },
    {
      order: state === 'submitted' ? { submitted_at: 'ASC' } : { updated_at: 'DESC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    },
  );
  return { openings: (rows as unknown as FiledRow[]).map(rowView), ...queuePager(total, page) };
}

function rowView({ id, state, kind, submitted_at, filed }: FiledRow): ProvinceOpeningRow {
  const since = new Date(submitted_at ?? now());
  return {
    id,
    state,
    kind,
    name: filed.name,
    legal_name: filed.legal_name,
    commune_name: findPlace(filed.commune_code)?.commune_name ?? filed.commune_code,
    submitted_at: since.toISOString(),
    age_days: Math.floor((now().getTime() - since.getTime()) / A_DAY),
  };
}

/** @throws MarketError 404, also for one that was never submitted: what somebody only began is nobody's business */
export async function retrieveOpening(container: MedusaContainer, id: string): Promise<ProvinceOpening> {
  const row = await findOpening(container, { id });
  const { filed } = row;
  if (filed === null) throw notFound('opening_not_found', messages.opening.not_found);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [[applicant], leaves, twins, seller] = await Promise.all([
    sellers.listMembers({ id: row.member_id }, { take: 1 }),
    readLeaves(container),
    twinsOf(container, id, filed, row.seller_id),
    sellerView(container, row),
  ]);
  const place = findPlace(filed.commune_code);
  return {
    ...rowView({ ...row, filed }),
    filed,
    commune: place ? `${place.commune_name}, ${place.province_name}` : filed.commune_code,
    bank_name: bankName(filed.bank_bin),
    category_name: leaves.find(({ slug }) => slug === filed.category)?.name ?? filed.category,
    applicant: {
      name: applicant?.name ?? '',
      phone: applicant?.phone ?? null,
      email: applicant?.email ?? null,
    },
    papers: paperViews(row.papers),
    terms: termsView(row),
    steps: requirementsOf(row.kind),
    asked: row.asked,
    twins,
    events: eventViews(row.events),
    verification: verificationOn(localDate(now())),
    seller,
  };
}

/** Stalls, and other openings, with the same tax code, account or phone. */
async function twinsOf(
  container: MedusaContainer,
  id: string,
  filed: FiledOpening,
  ownSeller: string | null,
): Promise<OpeningTwin[]> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { tax_code, bank_bin, bank_account, phone } = filed;
  const [others, stalls] = await Promise.all([
    openings.twins(id, filed),
    sellers.listSellers({ $or: [{ tax_code }, { bank_bin, bank_account }, { phone }] }, { take: 20 }),
  ]);
  const ofStalls = stalls
    .filter((stall) => stall.id !== ownSeller)
    .flatMap((stall) => {
      const same: OpeningTwin['same'][] = [];
      if (stall.tax_code === tax_code) same.push('tax_code');
      if (stall.bank_bin === bank_bin && stall.bank_account === bank_account) same.push('bank_account');
      if (stall.phone === phone) same.push('phone');
      return same.map((one) => ({
        same: one,
        seller: { slug: stall.slug, name: stall.name },
        opening: null,
      }));
    });
  return [
    ...ofStalls,
    ...others.map(({ same, id: other, name }) => ({ same, seller: null, opening: { id: other, name } })),
  ];
}
