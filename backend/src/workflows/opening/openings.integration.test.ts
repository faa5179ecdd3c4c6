import { createRequire } from 'node:module';
import { Modules } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { MarketDriver } from '../../../testing/market-driver';
import type { FiledOpening, OpeningPaperKind, OpeningState } from '../../contract';
import type * as folders from '../../lib/papers/folders';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import type * as deciding from './decide-opening';
import type * as forgetting from './forget-papers';
import type * as raising from './lib/raise-stall';

const OFFICER = { id: 'off_1', name: 'Cán bộ' };
const PDF = Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n');
const FILED: FiledOpening = {
  kind: 'household',
  legal_name: 'Hộ kinh doanh Nguyễn Thị Hoa',
  tax_code: '070185000001',
  vat_method: 'direct',
  representative: 'Nguyễn Thị Hoa',
  birth_date: '1985-03-08',
  commune_code: '25217',
  province_code: '75',
  street: 'Thôn 3',
  map_point: null,
  phone: '+84912345678',
  email: null,
  bank_bin: '970415',
  bank_account: '0123456789',
  bank_holder: 'HKD NGUYEN THI HOA',
  name: 'Vườn cô Hoa',
  category: 'hat-dieu-rang-muoi',
  vsic: '1030',
  province_fee: 25_000,
  story: '',
};

describe('the opening of a stall', async () => {
  // The very copies that the market will have loaded.
  const load = createRequire(__filename);

  medusaIntegrationTestRunner({
    testSuite: ({ api, getContainer }) => {
      const market = new MarketDriver(api, getContainer);
      beforeAll(() => market.load());

      const openings = () => getContainer().resolve<OpeningModuleService>(OPENING_MODULE);
      const sellers = () => getContainer().resolve<SellerModuleService>(SELLER_MODULE);

      let people = 0;
      const anOpening = async (state: OpeningState, decided_at: Date | null = null) => {
        people += 1;
        const member = await sellers().createMembers({ name: `Người ${people}`, email: null });
        const { id } = await openings().createOpenings({
          member_id: member.id,
          kind: 'household',
          state,
          answers: {},
          asked: {},
          filed: FILED as unknown as Record<string, unknown>,
          submitted_at: new Date(),
          decided_at,
        });
        return { id, member_id: member.id };
      };

      it('that was killed at its end is approved by pressing again, with nothing made twice', async () => {
        const { approveOpening, refuseOpening } = load('./decide-opening') as typeof deciding;
        const { raiseStall, sellerIdOf } = load('./lib/raise-stall') as typeof raising;
        const opening = await anOpening('submitted');
        const container = getContainer();
        await raiseStall(container, { ...opening, filed: FILED, officer: OFFICER });
        const { id } = opening;
        await expect(
          refuseOpening(container, { id, officer: OFFICER, reason: 'Đổi ý rồi nhé.' }),
        ).rejects.toMatchObject({ code: 'opening_decided' });
        await approveOpening(container, { id, officer: OFFICER, word: { checked: true } });

        const seller_id = sellerIdOf(id);
        expect(await openings().listOpenings({ id })).toMatchObject([{ state: 'approved', seller_id }]);
        expect(await sellers().listMemberships({ seller_id })).toHaveLength(1);
        const [made] = await market.rows<Record<string, number>>(
          `SELECT
             (SELECT count(*)::int FROM seller_seller_stock_location_stock_location WHERE seller_id = ? AND deleted_at IS NULL) AS places,
             (SELECT count(*)::int FROM seller_seller_fulfillment_shipping_option WHERE seller_id = ? AND deleted_at IS NULL) AS ways,
             (SELECT count(*)::int FROM seller_state_change WHERE seller_id = ? AND to_state = 'active') AS openings`,
          [seller_id, seller_id, seller_id],
        );
        expect(made).toEqual({ places: 1, ways: 1, openings: 1 });
        const sets = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets({ name: seller_id });
        expect(sets).toHaveLength(1);
      });

      it('loses its papers when their time is over, and not before', async () => {
        const { forgetPapers } = load('./forget-papers') as typeof forgetting;
        const { openingPapers } = load('../../lib/papers/folders') as typeof folders;
        const aPaper = async (opening_id: string, paper: OpeningPaperKind) => {
          const { id } = await openings().createOpeningPapers({
            opening_id,
            paper,
            name: 'giay.pdf',
            type: 'pdf',
            bytes: PDF.length,
          });
          await openingPapers.keep(id, 'pdf', PDF);
          return id;
        };
        const ago = (days: number) => new Date(Date.now() - days * 24 * 3_600_000 - 60_000);
        const touched = (id: string, days: number) =>
          market.rows('UPDATE opening SET updated_at = ? WHERE id = ? RETURNING id', [ago(days), id]);

        const waiting = await anOpening('submitted');
        const fresh = await anOpening('refused', ago(0));
        const old = await anOpening('approved', ago(90));
        const left = await anOpening('draft');
        const begun = await anOpening('draft');
        const kept = [
          await aPaper(waiting.id, 'identity_card'),
          await aPaper(fresh.id, 'registration'),
          await aPaper(begun.id, 'identity_card'),
        ];
        const gone = [
          await aPaper(fresh.id, 'identity_card'),
          await aPaper(old.id, 'registration'),
          await aPaper(left.id, 'registration'),
        ];
        await touched(waiting.id, 200);
        await touched(left.id, 90);
        await touched(begun.id, 89);
        expect(await forgetPapers(getContainer())).toBe(gone.length);
        expect(kept.map((id) => openingPapers.find(id, 'pdf')).every((path) => path !== null)).toBe(true);
        expect(gone.map((id) => openingPapers.find(id, 'pdf'))).toEqual([null, null, null]);
        const rows = await openings().listOpeningPapers({ id: [...kept, ...gone] });
        expect(rows.map(({ id }) => id).sort()).toEqual([...kept].sort());
        expect(await forgetPapers(getContainer())).toBe(0);
      });
    },
  });
});
