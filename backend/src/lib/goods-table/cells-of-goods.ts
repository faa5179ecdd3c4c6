import type { GoodsAnswers } from '../../contract';
import type { TypedProduct } from '../goods/goods-of-product';
import type { GoodsCells } from './columns';
import type { CellWords, WordColumn } from './words';

/** The rows of a product, one for each size: whoever sends them back unchanged changes nothing. */
export function cellsOfGoods(
  { slug, answers }: TypedProduct,
  words: Record<WordColumn, CellWords>,
): GoodsCells[] {
  const [first, ...others] = (answers.variants ?? []).map(
    (size): GoodsCells => ({
      slug,
      name: answers.name ?? '',
      ...size,
      content_unit: words.content_unit.wordOf(size.content_unit),
    }),
  );
  return first ? [{ ...productCells(answers, words), ...first }, ...others] : [];
}

function productCells(answers: GoodsAnswers, words: Record<WordColumn, CellWords>): GoodsCells {
  const listed = (list: string[] | undefined) => (list ?? []).join('; ');
  return {
    category: words.category.wordOf(answers.category ?? ''),
    subtitle: answers.subtitle ?? '',
    description: answers.description ?? '',
    unit: answers.unit ?? '',
    photos: listed(answers.photos),
    preparation_days: answers.preparation_days ?? '',
    storage: answers.storage ?? '',
    shelf_life_days: answers.shelf_life_days ?? '',
    ingredients: answers.ingredients ?? '',
    alcohol_percent: answers.alcohol_percent ?? '',
    allergens: listed(answers.allergens?.map(words.allergens.wordOf)),
    origin_commune_code: words.origin_commune_code.wordOf(answers.origin_commune_code ?? ''),
    harvest_months: listed(answers.harvest_months),
    vat_class: words.vat_class.wordOf(answers.vat_class ?? ''),
    vsic: answers.vsic ?? '',
    delivery_limit: words.delivery_limit.wordOf(answers.delivery_limit ?? ''),
  };
}
