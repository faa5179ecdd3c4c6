import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import type { ExecArgs } from '@medusajs/framework/types';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { MarketDriver } from '../../../testing/market-driver';
import type * as folders from '../../lib/papers/folders';
import type * as intake from '../../lib/photo-intake/take-photo';
import type * as photos from '../../lib/photos';
import type * as moving from '../../migration-scripts/move-public-scans';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import type * as forgetting from './forget-scans';

const PDF = Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n');
const DAY_MS = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS - 60_000);
const day = (from: number) =>
  new Date(Date.now() + (7 * 3_600_000 + from * DAY_MS)).toISOString().slice(0, 10);

describe('the scans of certificates', async () => {
  // The very copies that the market will have loaded.
  const load = createRequire(__filename);

  medusaIntegrationTestRunner({
    testSuite: ({ api, getContainer }) => {
      const market = new MarketDriver(api, getContainer);
      beforeAll(() => market.load());

      const listings = () => getContainer().resolve<ListingModuleService>(LISTING_MODULE);
      const scansOf = () => (load('../../lib/papers/folders') as typeof folders).certificateScans;

      const aClaim = (of: Record<string, unknown>) =>
        listings().createCertificateClaims({
          seller_id: 'sel_1',
          product_id: 'prod_1',
          listing_id: 'lst_1',
          kind: 'vietgap' as const,
          number: 'VG-1',
          issuer: 'Nơi cấp',
          issued_on: '2024-01-01',
          expires_on: day(100),
          asked_by: 'Bà Lan',
          ...of,
        });
      const aScan = async (created: Date) => {
        const { id } = await listings().createCertificateScans({ seller_id: 'sel_1', type: 'pdf' });
        await market.rows('UPDATE certificate_scan SET created_at = ? WHERE id = ? RETURNING id', [
          created,
          id,
        ]);
        await scansOf().keep(id, 'pdf', PDF);
        return id;
      };

      it('are forgotten ninety days after the last day or a refusal, and after a day without a claim', async () => {
        const { forgetScans } = load('./forget-scans') as typeof forgetting;
        const [waiting, ended, longOver, refused, longRefused, shared, young, alone] = await Promise.all(
          [300, 300, 300, 300, 300, 300, 0, 2].map((days) => aScan(ago(days))),
        );
        await aClaim({ scan_id: waiting });
        await aClaim({ scan_id: ended, state: 'verified', expires_on: day(-90) });
        await aClaim({ scan_id: longOver, state: 'verified', expires_on: day(-91) });
        await aClaim({ scan_id: refused, state: 'refused', decided_at: ago(89) });
        await aClaim({ scan_id: longRefused, state: 'refused', decided_at: ago(90) });
        await aClaim({ scan_id: shared, state: 'refused', decided_at: ago(90) });
        await aClaim({ scan_id: shared, state: 'verified' });
        expect(await forgetScans(getContainer())).toBe(3);
        const rows = await listings().listCertificateScans({}, { take: null });
        expect(rows.map(({ id }) => id).sort()).toEqual([waiting, ended, refused, shared, young].sort());
        for (const id of [longOver, longRefused, alone]) expect(scansOf().find(id ?? '', 'pdf')).toBeNull();
        for (const { id } of rows) expect(scansOf().find(id, 'pdf')).not.toBeNull();
        expect(await forgetScans(getContainer())).toBe(0);
      });

      it('from before they were private are moved, and their public address is gone', async () => {
        const { default: movePublicScans } = load(
          '../../migration-scripts/move-public-scans',
        ) as typeof moving;
        const { takePhoto } = load('../../lib/photo-intake/take-photo') as typeof intake;
        const { renderPhoto } = load('../../lib/photos') as typeof photos;
        const picture = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#eee' } })
          .jpeg()
          .toBuffer();
        const aPublic = async () => {
          const key = await takePhoto(Readable.from([picture]), 'giay.jpg');
          await listings().createListingPictures({ key, seller_id: 'sel_2' });
          return key;
        };
        const seen = async (key: string) => (await renderPhoto({ key, width: 480, format: 'jpg' })) !== null;
        const [only, cut, unrelated] = [await aPublic(), await aPublic(), await aPublic()];
        const lost = `sp-${randomUUID()}`;
        const claims = [];
        for (const scan_key of [only, only, cut, lost]) {
          claims.push((await aClaim({ seller_id: 'sel_2', scan_key })).id);
        }
        expect(await seen(only)).toBe(true);
        // A move that was cut short after its file was kept.
        const { id: half } = await listings().createCertificateScans({ seller_id: 'sel_2', type: 'pdf' });
        await listings().updateCertificateClaims({ id: claims[2] ?? '', scan_id: half });

        const args = { container: getContainer() } as unknown as ExecArgs;
        await movePublicScans(args);
        await movePublicScans(args);
        const rows = await listings().listCertificateClaims({ seller_id: 'sel_2' }, { order: { id: 'ASC' } });
        expect(rows.map(({ scan_key }) => scan_key)).toEqual([null, null, null, null]);
        const kept = claims.map((id) => rows.find((row) => row.id === id)?.scan_id ?? null);
        expect(kept.slice(2)).toEqual([half, null]);
        for (const id of kept.slice(0, 2)) {
          const path = scansOf().find(id ?? '', 'webp');
          expect((await sharp(path ?? '').metadata()).height).toBe(1200);
        }
        expect(await Promise.all([only, cut, unrelated].map(seen))).toEqual([false, false, true]);
        const pictures = await listings().listListingPictures({ key: [only, cut, unrelated] });
        expect(pictures.map(({ key }) => key)).toEqual([unrelated]);
      });
    },
  });
});
