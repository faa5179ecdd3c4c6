import type { MedusaContainer } from '@medusajs/framework/types';
import { updateProductsWorkflow } from '@medusajs/medusa/core-flows';
import type { GoodsAnswers, SensitiveField } from '../../contract';
import { conflict, invalidInput } from '../../lib/errors';
import { goodsOfProduct, type TypedProduct } from '../../lib/goods/goods-of-product';
import { type Goods, readGoods, unsaidBy } from '../../lib/goods/read-goods';
import { readGoodsGround } from '../../lib/goods/read-ground';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { foreignParts } from './make-goods';
import { updateListingWorkflow } from './update-listing';

/** What shoppers trust and an officer has to agree to. */
const SENSITIVE: SensitiveField[] = ['name', 'category', 'origin_commune_code'];

interface Asked {
  sellerId: string;
  memberName: string;
  productId: string;
  answers: GoodsAnswers;
}

/**
 * Changes goods that are on the shelf: at once what is the stall's own word, and by an officer's leave what shoppers trust. Price and stock
 * have their own way.
 * @throws MarketError 400 with everything that is wrong, 404 for a product of another stall
 */
export async function changeGoods(container: MedusaContainer, asked: Asked): Promise<void> {
  const { sellerId, productId } = asked;
  const [product, ground] = await Promise.all([
    goodsOfProduct(container, sellerId, productId),
    readGoodsGround(container, sellerId),
  ]);
  const { variants } = product.answers;
  const wanted: GoodsAnswers = { ...product.answers, ...asked.answers, ...(variants ? { variants } : {}) };
  const { goods, problems } = readGoods(wanted, { ...ground, unsaid: unsaidBy(product.answers) });
  if (goods === null) throw invalidInput(problems);
  const shown = product.answers.photos ?? [];
  const added = { photos: goods.photos.filter((key) => !shown.includes(key)), variants: [] };
  const foreign = await foreignParts(container, sellerId, added);
  if (foreign.length > 0) throw invalidInput(foreign);
  await changeOwnWord(container, product, goods);
  await askForTheRest(container, asked, product, wanted);
}

async function changeOwnWord(container: MedusaContainer, product: TypedProduct, goods: Goods): Promise<void> {
  const {
    name: _,
    category_id: _category,
    origin_commune_code: _origin,
    variants,
    description,
    ...rest
  } = goods;
  const { photos, ...listing } = rest;
  await updateListingWorkflow(container).run({
    input: { id: product.listing_id, photo_keys: photos, ...listing },
  });
  await updateProductsWorkflow(container).run({
    input: {
      products: [
        {
          id: product.id,
          subtitle: listing.subtitle,
          description,
          thumbnail: `/photos/${photos[0] ?? ''}/640.jpg`,
        },
      ],
    },
  });
}

async function askForTheRest(
  container: MedusaContainer,
  { sellerId, memberName }: Asked,
  product: TypedProduct,
  wanted: GoodsAnswers,
): Promise<void> {
  const differing = SENSITIVE.filter((field) => wanted[field] !== product.answers[field]);
  if (differing.length === 0) return;
  const of = (answers: GoodsAnswers) =>
    Object.fromEntries(differing.map((field) => [field, answers[field] ?? '']));
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  await listings.askChange({
    product_id: product.id,
    seller_id: sellerId,
    before: of(product.answers),
    after: of(wanted),
    asked_by: memberName,
  });
}

/**
 * Takes goods off the shelf or puts them back.
 * @throws MarketError 404 for a product of another stall, 409 for goods that an officer took down
 */
export async function setOnShelf(
  container: MedusaContainer,
  { sellerId, productId, status }: { sellerId: string; productId: string; status: 'published' | 'draft' },
): Promise<void> {
  const { id, status: stands } = await goodsOfProduct(container, sellerId, productId);
  if (stands === 'taken_down') throw conflict('goods_taken_down', messages.takedown.goods_taken_down);
  await updateProductsWorkflow(container).run({ input: { products: [{ id, status }] } });
}
