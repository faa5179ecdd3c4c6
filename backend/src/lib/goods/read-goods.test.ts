import { describe, expect, it } from 'vitest';
import type { GoodsAnswers } from '../../contract';
import { type GoodsGround, readGoods } from './read-goods';
import { readAmount, readDong } from './read-number';

const ground: GoodsGround = {
  categories: new Map([
    ['mat-ong', { id: 'pcat_1', vsic: '0149', vat_class: 'kct' }],
    ['ruou-can', { id: 'pcat_2', vsic: '1101', vat_class: '10' }],
    ['tho-cam', { id: 'pcat_3', vsic: '1392', vat_class: '8' }],
  ]),
  isCommune: (code) => code === '25220' || code === '25217',
  homeCommune: '25220',
  today: '2026-11-23',
};

const honey = (change: GoodsAnswers = {}): GoodsAnswers => ({
  photos: ['sp-1'],
  name: 'Mật ong hoa điều',
  category: 'mat-ong',
  unit: 'chai',
  storage: 'Nơi mát',
  shelf_life_days: '540',
  variants: [{ title: '', content: '0,5', content_unit: 'l', price: '125.000 đ', stock: '1.200', sku: '' }],
  ...change,
});
const fieldsOf = (answers: GoodsAnswers) => readGoods(answers, ground).problems.map(({ field }) => field);

describe('what a stall types of its goods', () => {
  it('is read as people write it, and what nobody said is the usual', () => {
    expect(readGoods(honey(), ground).goods).toMatchObject({
      category_id: 'pcat_1',
      variants: [
        { title: '0,5 lít', sku: null, price: 125_000, stock: 1_200, content: { amount: 500, unit: 'ml' } },
      ],
      preparation_days: 1,
      origin_commune_code: '25220',
      harvest_months: [],
      vat_class: 'kct',
      vsic: '0149',
      delivery_limit: 'none',
    });
  });

  it('names all that is missing at once', () => {
    expect(fieldsOf({})).toEqual(expect.arrayContaining(['photos', 'name', 'category', 'unit', 'variants']));
  });

  it('must say of food how it is kept and how long, of spirits how strong they are, of cloth neither', () => {
    const bare = { storage: '', shelf_life_days: '' };
    expect(fieldsOf(honey(bare))).toEqual(['storage', 'shelf_life_days']);
    expect(fieldsOf(honey({ ...bare, category: 'tho-cam' }))).toEqual([]);
    expect(fieldsOf(honey({ category: 'ruou-can' }))).toEqual(['ingredients', 'alcohol_percent']);
    const strong = honey({ category: 'ruou-can', ingredients: 'gạo, men lá', alcohol_percent: '13,5' });
    expect(readGoods(strong, ground).goods?.alcohol_percent).toBe(13.5);
  });

  it('may leave unsaid, when something else is changed on the shelf, what it never said', () => {
    const unsaid = new Set(['storage', 'shelf_life_days'] as const);
    const bare = honey({ storage: '', shelf_life_days: '' });
    expect(readGoods(bare, { ...ground, unsaid }).problems).toEqual([]);
  });

  it.each([
    ['photos', { photos: Array.from({ length: 9 }, (_, index) => `sp-${index}`) }],
    ['name', { name: 'Mật' }],
    ['name', { name: 'Mật ong ngâm cần sa' }],
    ['description', { description: 'Có cả ngà voi.' }],
    ['category', { category: 'khong-co' }],
    ['origin_commune_code', { origin_commune_code: '00000' }],
    ['harvest_months', { harvest_months: ['13'] }],
    ['vat_class', { vat_class: '7' }],
    ['delivery_limit', { delivery_limit: 'mars' }],
    ['allergens', { allergens: ['love'] }],
    ['preparation_days', { preparation_days: '61' }],
    ['vsic', { vsic: 'x' }],
  ] satisfies [string, GoodsAnswers][])('is refused by its field %s: %j', (field, change) => {
    expect(fieldsOf(honey(change))).toEqual([field]);
  });

  it.each([
    ['content', ''],
    ['content', '0'],
    ['content', 'một chai'],
    ['content_unit', 'thúng'],
    ['price', '0'],
    ['price', '-5'],
    ['price', '125k'],
    ['price', '1000000001'],
    ['stock', '1,5'],
    ['stock', ''],
    ['sku', '=1+1'],
  ])('is refused where the %s of a size is “%s”', (field, value) => {
    const [size] = honey().variants ?? [];
    const variants = size ? [{ ...size, [field]: value }] : [];
    expect(fieldsOf(honey({ variants }))).toEqual([`variants.0.${field}`]);
  });

  it('does not name two sizes alike', () => {
    const variants = [...(honey().variants ?? []), ...(honey().variants ?? [])];
    expect(fieldsOf(honey({ variants }))).toEqual(['variants.1.title']);
  });
});

it.each([
  ['125000', 125_000],
  ['1.284.000', 1_284_000],
  ['1,284,000', 1_284_000],
  ['12.5', null],
  ['1.28.000', null],
  ['', null],
])('“%s” are %s đồng', (text, amount) => {
  expect(readDong(text)).toBe(amount);
});

it.each([
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['1.500', 1_500],
  ['1.500,25', 1_500.25],
  ['500', 500],
  ['1.5.0', null],
])('an amount of “%s” is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});
