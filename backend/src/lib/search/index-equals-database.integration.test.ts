import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { updateProductsWorkflow } from '@medusajs/medusa/core-flows';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { MarketDriver } from '../../../testing/market-driver';
import { CatalogueEdits } from '../../../testing/search/catalogue-edits';
import { type ExpectedDocument, expectedDocuments } from '../../../testing/search/expected-documents';
import { SeededRandom } from '../../../testing/seeded-random';
import type { ProductPage, ProductSearchResult, SitemapEntry, Suggestion } from '../../contract';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { localDate, now } from '../clock';
import { refreshTurned } from './refresh-turned';

const EDITS = 500;
/** After so many edits the index is looked at. */
const LOOK_AFTER = 100;
/** Within this time a change must show. */
const PROMISE_MS = 5000;
/** Longer than the index waits for changes to gather. */
const QUIET_MS = 1500;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbUtils }) => {
    const market = new MarketDriver(api, getContainer);
    const done: string[] = [];

    beforeAll(async () => {
      await market.load();
      await getContainer().resolve(Modules.SEARCH).reindex();
    });

    // The runner would put the database back before the next test, and with it what never goes back in life: the index's generation,
    // by which a running process knows that what it has counted still holds.
    afterEach(() => dbUtils.snapshot());

    afterEach(({ task }) => {
      if (task.result?.state !== 'fail') return;
      process.stdout.write(
        `SEED=${SEED}; after ${done.length} edits, the last: ${done.slice(-12).join(', ')}\n`,
      );
    });

    const rows = async <Row>(sql: string): Promise<Row[]> =>
      (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: Row[] }>(sql)).rows;

    /** What the index shows, with the fields that the tables can be asked for. */
    async function indexed(like: ExpectedDocument[]): Promise<Record<string, unknown>[]> {
      const { hits } = await getContainer()
        .resolve(Modules.SEARCH)
        .search({ entity: 'product', pagination: { take: 1000 }, search_options: { count: 'none' } });
      const fields = Object.keys(like[0] ?? { id: '' });
      return hits
        .map(({ document }) => Object.fromEntries(fields.map((field) => [field, sorted(document[field])])))
        .sort((a, b) => String(a.id).localeCompare(String(b.id), 'en'));
    }

    /** Every column of the table that serves now, the words that are searched among them. */
    async function storedRows(): Promise<Record<string, unknown>[]> {
      const [active] = await rows<{ name: string }>(
        `SELECT v.physical_name AS name FROM search_index i
         JOIN search_index_version v ON v.search_index_id = i.id AND v.version = i.active_version
         WHERE i.name = 'product'`,
      );
      const table = `search_vi_${active?.name}`;
      return rows(
        `SELECT to_jsonb(stored) - '{facet_set,revision,words_revision}'::text[] AS document, sets.facets
         FROM ${table} AS stored JOIN ${table}_sets AS sets ON sets.id = stored.facet_set ORDER BY stored.id`,
      );
    }

    /** The rows when no change is under way any more: names of shelves, for one, show in no field but the words. */
    async function quietRows(): Promise<Record<string, unknown>[]> {
      let last = await storedRows();
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        const next = await storedRows();
        if (JSON.stringify(next) === JSON.stringify(last)) return next;
        last = next;
      }
    }

    async function expectEqual(): Promise<void> {
      const deadline = Date.now() + PROMISE_MS;
      for (;;) {
        const expected = await expectedDocuments(getContainer(), localDate(now()));
        const found = await indexed(expected);
        try {
          expect(found).toEqual(expected.map((document) => mapped(document)));
          return;
        } catch (error) {
          if (Date.now() > deadline) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    }

    const ask = async <T>(path: string) => market.call<T>('GET', path, await market.publishableKey());
    const found = async (query: string) =>
      (await ask<ProductSearchResult>(`/store/search?${query}`)).body.hits.map(({ slug }) => slug);

    /** Every answer of the store door that names goods, and whether it names these. */
    async function shown(slug: string, shelf: string, stall: string): Promise<string[]> {
      const q = encodeURIComponent('măng cụt');
      const path = `/san-pham/${slug}`;
      const places: Record<string, () => Promise<boolean>> = {
        search: async () => (await found(`q=${q}`)).includes(slug),
        shelf: async () => (await found(`category=${shelf}`)).includes(slug),
        stall: async () => (await found(`seller=${stall}`)).includes(slug),
        page: async () => (await ask(`/store/listings/${slug}`)).status === 200,
        suggestions: async () =>
          (await ask<Suggestion[]>(`/store/suggestions?q=${q}`)).body.some((one) => one.path === path),
        sitemap: async () =>
          (await ask<SitemapEntry[]>('/store/sitemap')).body.some((one) => one.path === path),
      };
      const names = await Promise.all(
        Object.entries(places).map(async ([place, shows]) => ((await shows()) ? [place] : [])),
      );
      return names.flat();
    }

    async function waitFor(what: () => Promise<unknown>, wanted: unknown): Promise<void> {
      const started = Date.now();
      let seen = await what();
      while (JSON.stringify(seen) !== JSON.stringify(wanted) && Date.now() - started < PROMISE_MS) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen = await what();
      }
      expect(seen).toEqual(wanted);
    }

    it('hides goods that are unpublished from every answer at once, whatever was just kept', async () => {
      const product = await pageOf('mang-cut-lai-thieu');
      const where = [product.slug, product.category.slug, product.seller.slug] as const;
      const everywhere = ['search', 'shelf', 'stall', 'page', 'suggestions', 'sitemap'];
      await waitFor(() => shown(...where), everywhere);
      const update = (status: 'draft' | 'published') =>
        updateProductsWorkflow(getContainer()).run({ input: { products: [{ id: product.id, status }] } });
      await update('draft');
      await waitFor(() => shown(...where), []);
      await update('published');
      await waitFor(() => shown(...where), everywhere);
    });

    async function pageOf(beginning: string): Promise<ProductPage> {
      const slug = (await found('')).find((one) => one.startsWith(beginning));
      return (await ask<ProductPage>(`/store/listings/${slug}`)).body;
    }

    /** What shoppers see of the stars of one product. */
    async function stars(slug: string) {
      const { body } = await ask<ProductSearchResult>('/store/search');
      return {
        card: body.hits.find((hit) => hit.slug === slug)?.ocop_stars ?? null,
        facet: body.facets.ocop.length,
        filter: (await found('ocop=3&ocop=4&ocop=5')).includes(slug),
      };
    }

    async function onlyCertifiedProduct() {
      const listings: ListingModuleService = getContainer().resolve(LISTING_MODULE);
      const [first, ...others] = await listings.listCertificates({ kind: 'ocop' });
      if (!first) throw new Error('The pack has no OCOP certificate');
      await listings.deleteCertificates(others.map(({ id }) => id));
      await listings.updateCertificates({ id: first.id, expires_on: '2099-12-31' });
      const [row] = await rows<{ slug: string }>(
        `SELECT p.handle AS slug FROM product p JOIN product_product_listing_listing l ON l.product_id = p.id
         JOIN certificate c ON c.listing_id = l.listing_id WHERE c.id = '${first.id}'`,
      );
      const { slug } = row ?? { slug: '' };
      await waitFor(() => stars(slug), { card: first.stars, facet: 1, filter: true });
      return { id: first.id, slug, listings };
    }
    const NO_STARS = { card: null, facet: 0, filter: false };

    it('shows stars no more when their certificate is ended', async () => {
      const { id, slug, listings } = await onlyCertifiedProduct();
      await listings.updateCertificates({ id, expires_on: '2025-01-01' });
      await waitFor(() => stars(slug), NO_STARS);
    });

    it('shows stars no more when a day begins on which their certificate has ended', async () => {
      const { id, slug } = await onlyCertifiedProduct();
      const today = localDate(now());
      const yesterday = localDate(new Date(now().getTime() - 24 * 3_600_000));
      // As if the certificate had always ended then: nothing changes at midnight, so no event tells.
      await rows(`UPDATE certificate SET expires_on = '${yesterday}' WHERE id = '${id}'`);
      await refreshTurned(getContainer(), today);
      await waitFor(() => stars(slug), NO_STARS);
    });

    // The last: a new version of the index does not survive that the test runner puts the database back.
    it(`holds what the tables say after ${EDITS} random edits, and what a new build would hold`, async () => {
      const edits = new CatalogueEdits(getContainer(), market, new SeededRandom(SEED), localDate(now()));
      // By chance all stalls may be suspended at the end: then it goes on until there is something to compare.
      while (done.length < EDITS || (await storedRows()).length <= 5) {
        done.push(await edits.next());
        if (done.length % LOOK_AFTER === 0) await expectEqual();
      }
      const followed = await quietRows();
      expect(followed.length).toBeGreaterThan(5);
      await getContainer().resolve(Modules.SEARCH).reindex({ index: 'product' });
      expect(followed).toEqual(await storedRows());
    }, 180_000);
  },
});

const mapped = (document: ExpectedDocument) =>
  Object.fromEntries(Object.entries(document).map(([field, value]) => [field, sorted(value)]));

/** Lists in the index keep the order of their making. */
const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : (value ?? null));
