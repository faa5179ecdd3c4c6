import { type GoodsRules, loadGoodsRules } from '@cho-phien/seed';

type RefusedGoods = GoodsRules['refused'][number];
export type NeededField = GoodsRules['needs'][number]['fields'][number];

/** Drafts of one stall at once. */
export const MOST_DRAFTS = 200;

let rules: GoodsRules | undefined;

/** Read once: what may not be sold changes with a release. */
function goodsRules(): GoodsRules {
  rules ??= loadGoodsRules();
  return rules;
}

/** @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
export function refusedOn(day: string): RefusedGoods[] {
  return goodsRules().refused.filter(({ validFrom }) => validFrom <= day);
}

/** What goods of an industry must say of themselves: the longest beginning of the code (VSIC) decides. */
export function neededFields(vsic: string): NeededField[] {
  const fitting = goodsRules().needs.flatMap(({ vsic: beginnings, fields }) =>
    beginnings.filter((one) => vsic.startsWith(one)).map((one) => ({ length: one.length, fields })),
  );
  return fitting.sort((a, b) => b.length - a.length)[0]?.fields ?? [];
}
