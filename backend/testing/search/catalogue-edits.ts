import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import {
  cancelOrderWorkflow,
  createProductsWorkflow,
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
  updateProductCategoriesWorkflow,
  updateProductsWorkflow,
} from '@medusajs/medusa/core-flows';
import { LISTING_MODULE } from '../../src/modules/listing';
import type ListingModuleService from '../../src/modules/listing/service';
import { SELLER_MODULE } from '../../src/modules/seller';
import type SellerModuleService from '../../src/modules/seller/service';
import type { MarketDriver } from '../market-driver';
import type { SeededRandom } from '../seeded-random';

const NAMES = ['Bưởi', 'Măng cụt', 'Gốm', 'Sơn mài', 'Dưa lưới', 'Kẹo dừa', 'Đũa tre', 'Mật ong'];
const PLENTY_OF_GOODS = 40;
const REASON = 'Kiểm tra nguồn gốc hàng hoá';

interface Goods {
  id: string;
  variant_id: string;
  sku: string;
  status: string;
  seller_slug: string;
  seller_state: string;
  listing_id: string;
}

/** Changes a catalogue at random, as its people do: through doors, workflows and module services, with all their events. */
export class CatalogueEdits {
  private made = 0;
  private readonly owners = new Map<string, Promise<Record<string, string>>>();
  private readonly reviewer: Promise<Record<string, string>>;

  constructor(
    private readonly container: MedusaContainer,
    private readonly market: MarketDriver,
    private readonly random: SeededRandom,
    private readonly today: string,
  ) {
    this.reviewer = market.signIn('officer', 'reviewer@demo.invalid');
  }

  /** One change; answers what it was, for the report of a failure. */
  async next(): Promise<string> {
    const goods = await this.goods();
    const one = this.random.pick(goods);
    const kind = this.random.pick(goods.length < PLENTY_OF_GOODS ? [...KINDS, 'create' as const] : KINDS);
    await this[kind](one);
    return `${kind} ${one.sku}`;
  }

  protected async price({ variant_id, seller_slug }: Goods): Promise<void> {
    await this.desk(seller_slug, variant_id, { price: this.random.between(5, 900) * 1000 });
  }

  protected async stock({ variant_id, seller_slug }: Goods): Promise<void> {
    await this.desk(seller_slug, variant_id, { stocked: this.random.pick([0, 1, 5, 80]) });
  }

  protected async title({ id }: Goods): Promise<void> {
    await this.update(id, { title: `${this.random.pick(NAMES)} ${this.random.between(1, 999)}` });
  }

  protected async publish({ id, status }: Goods): Promise<void> {
    await this.update(id, { status: status === 'published' ? 'draft' : 'published' });
  }

  protected async category({ id }: Goods): Promise<void> {
    await this.update(id, { category_ids: [this.random.pick(await this.categoryIds())] });
  }

  protected async rename(): Promise<void> {
    const id = this.random.pick(await this.categoryIds());
    const update = { name: `${this.random.pick(NAMES)} ${this.random.between(1, 99)}` };
    await updateProductCategoriesWorkflow(this.container).run({ input: { selector: { id }, update } });
  }

  protected async stall({ seller_slug, seller_state }: Goods): Promise<void> {
    const event = seller_state === 'active' ? 'suspend' : 'reinstate';
    const path = `/province/sellers/${seller_slug}/${event}`;
    const { status } = await this.market.call('POST', path, await this.reviewer, { reason: REASON });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  }

  protected async stallName({ seller_slug }: Goods): Promise<void> {
    const sellers: SellerModuleService = this.container.resolve(SELLER_MODULE);
    const id = await this.market.sellerId(seller_slug);
    await sellers.updateSellers({ id, name: `Gian hàng ${this.random.between(1, 999)}` });
  }

  protected async certificate({ listing_id }: Goods): Promise<void> {
    const listings: ListingModuleService = this.container.resolve(LISTING_MODULE);
    const [known] = await listings.listCertificates({ listing_id });
    const what = this.random.pick(['expire', 'remove', 'destroy', 'renew'] as const);
    const expires_on = what === 'expire' ? '2025-12-31' : '2031-12-31';
    if (known && what === 'remove') await listings.softDeleteCertificates([known.id]);
    else if (known && what === 'destroy') await listings.deleteCertificates(known.id);
    else if (known) await listings.updateCertificates({ id: known.id, expires_on });
    else await listings.createCertificates({ ...PROOF, listing_id, issued_on: this.today, expires_on });
  }

  protected async harvest({ listing_id }: Goods): Promise<void> {
    const listings: ListingModuleService = this.container.resolve(LISTING_MODULE);
    const harvest_months = [this.random.between(1, 12)] as unknown as Record<string, unknown>;
    await listings.updateListings({ id: listing_id, harvest_months });
  }

  protected async order({ sku, seller_slug, seller_state, status }: Goods): Promise<void> {
    if (seller_state !== 'active' || status !== 'published') return;
    // Sold out is an answer too.
    await this.market.buy({ [sku]: 1 }, { [seller_slug]: 'cod' }).catch(() => undefined);
  }

  protected async cancel(): Promise<void> {
    const [order] = await this.rows<{ id: string }>(
      `SELECT id FROM "order" WHERE status = 'pending' AND deleted_at IS NULL ORDER BY created_at LIMIT 1`,
    );
    if (order) await cancelOrderWorkflow(this.container).run({ input: { order_id: order.id } });
  }

  protected async remove({ id }: Goods): Promise<void> {
    await unlessReserved(() => deleteProductsWorkflow(this.container).run({ input: { ids: [id] } }));
  }

  protected async removeVariant({ variant_id }: Goods): Promise<void> {
    const input = { ids: [variant_id] };
    await unlessReserved(() => deleteProductVariantsWorkflow(this.container).run({ input }));
  }

  protected async create({ seller_slug }: Goods): Promise<void> {
    this.made += 1;
    const [profile] = await this.container.resolve(Modules.FULFILLMENT).listShippingProfiles({}, { take: 1 });
    const { result } = await createProductsWorkflow(this.container).run({
      input: {
        products: [
          {
            title: `${this.random.pick(NAMES)} mới ${this.made}`,
            handle: `hang-moi-${this.made}`,
            status: 'published',
            shipping_profile_id: profile?.id ?? '',
            category_ids: [this.random.pick(await this.categoryIds())],
            options: [{ title: 'Quy cách', values: ['1 kg', '2 kg'] }],
            variants: ['1 kg', '2 kg'].map((title, at) => ({
              title,
              sku: `MOI-${this.made}-${at}`,
              manage_inventory: true,
              options: { 'Quy cách': title },
              prices: [{ amount: this.random.between(10, 99) * 1000, currency_code: 'vnd' }],
            })),
          },
        ],
      },
    });
    const listings: ListingModuleService = this.container.resolve(LISTING_MODULE);
    const listing = await listings.createListings({
      ...LISTING,
      harvest_months: [] as unknown as Record<string, unknown>,
    });
    const product_id = result[0]?.id ?? '';
    const seller_id = await this.market.sellerId(seller_slug);
    await this.container.resolve(ContainerRegistrationKeys.LINK).create([
      { [Modules.PRODUCT]: { product_id }, [LISTING_MODULE]: { listing_id: listing.id } },
      { [Modules.PRODUCT]: { product_id }, [SELLER_MODULE]: { seller_id } },
    ]);
    await this.stockUp(product_id, seller_id);
  }

  private async stockUp(productId: string, sellerId: string): Promise<void> {
    const items = await this.rows<{ id: string }>(
      `SELECT item.inventory_item_id AS id FROM product_variant_inventory_item item
       JOIN product_variant v ON v.id = item.variant_id WHERE v.product_id = ?`,
      [productId],
    );
    const [place] = await this.rows<{ id: string }>(
      'SELECT stock_location_id AS id FROM seller_seller_stock_location_stock_location WHERE seller_id = ?',
      [sellerId],
    );
    await this.container.resolve(Modules.INVENTORY).createInventoryLevels(
      items.map(({ id }) => ({
        inventory_item_id: id,
        location_id: place?.id ?? '',
        stocked_quantity: this.random.between(0, 9),
      })),
    );
  }

  private async update(id: string, change: Record<string, unknown>): Promise<void> {
    await updateProductsWorkflow(this.container).run({ input: { products: [{ id, ...change }] } });
  }

  private async desk(slug: string, variantId: string, change: object): Promise<void> {
    const owner = this.owners.get(slug) ?? this.market.signIn('member', `${slug}@demo.invalid`);
    this.owners.set(slug, owner);
    const answer = await this.market.call('POST', `/seller/variants/${variantId}`, await owner, change);
    // A suspended stall may change nothing, and what is reserved must stay on the shelf.
    if (![200, 400, 403].includes(answer.status)) throw new Error(JSON.stringify(answer));
  }

  private async categoryIds(): Promise<string[]> {
    const rows = await this.rows<{ id: string }>(
      'SELECT id FROM product_category WHERE deleted_at IS NULL ORDER BY handle',
    );
    return rows.map(({ id }) => id);
  }

  private goods(): Promise<Goods[]> {
    return this.rows<Goods>(
      `SELECT p.id, v.id AS variant_id, v.sku, p.status, s.slug AS seller_slug, s.state AS seller_state, l.listing_id
       FROM product p
       JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
       JOIN product_product_seller_seller link ON link.product_id = p.id AND link.deleted_at IS NULL
       JOIN seller s ON s.id = link.seller_id
       JOIN product_product_listing_listing l ON l.product_id = p.id AND l.deleted_at IS NULL
       WHERE p.deleted_at IS NULL ORDER BY v.sku`,
    );
  }

  private async rows<Row>(sql: string, values: string[] = []): Promise<Row[]> {
    const database = this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    return (await database.raw<{ rows: Row[] }>(sql, values)).rows;
  }
}

/** Goods of open orders cannot be deleted. */
async function unlessReserved(remove: () => Promise<unknown>): Promise<void> {
  await remove().catch((error: Error) => {
    if (!error.message.includes('reservations')) throw error;
  });
}

/** What happens often stands here more than once. */
const KINDS = [
  'price',
  'price',
  'price',
  'stock',
  'stock',
  'stock',
  'title',
  'title',
  'publish',
  'publish',
  'category',
  'rename',
  'stall',
  'stallName',
  'certificate',
  'certificate',
  'harvest',
  'order',
  'cancel',
  'remove',
  'removeVariant',
  'create',
  'create',
] as const;

const PROOF = { kind: 'ocop' as const, stars: 4, number: 'OCOP-thử', issuer: 'UBND tỉnh' };

const LISTING = {
  subtitle: 'Hàng mới',
  photo_keys: ['hang-moi'],
  origin_commune_code: '25966',
  unit: 'túi',
  vat_class: '8',
  vsic: '1030',
  storage: 'Nơi khô ráo',
  shelf_life_days: 30,
  popularity: 10,
};
