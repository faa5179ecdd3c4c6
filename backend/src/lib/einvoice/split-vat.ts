import type { Dong } from '../../contract';
import { portion, shareOut, sumDong } from '../money';
import { type RateTotal, type VatRate, vatPercent } from './invoice-content';

/** Amounts of one VAT rate, all with VAT. */
export interface GrossGroup {
  rate: VatRate;
  goods: readonly Dong[];
  discounts: readonly Dong[];
}

/** The same without VAT, place by place; `total.beforeVat` is the goods less the discounts. */
export interface NetGroup {
  goods: Dong[];
  discounts: Dong[];
  total: RateTotal;
}

/**
 * Takes the VAT out of inclusive prices. The group as a whole is rounded once, half up; its lines share that sum by largest remainder,
 * so that lines, rate and order agree to the đồng.
 */
export function splitVat({ rate, goods, discounts }: GrossGroup): NetGroup {
  const goodsGross = sumDong(goods);
  const gross = goodsGross - sumDong(discounts);
  const goodsNet = withoutVat(goodsGross, rate);
  const beforeVat = withoutVat(gross, rate);
  return {
    goods: shareOut(goodsNet, goods),
    discounts: shareOut(goodsNet - beforeVat, discounts),
    total: { rate, beforeVat, vat: gross - beforeVat },
  };
}

function withoutVat(gross: Dong, rate: VatRate): Dong {
  return portion(gross, 100, 100 + vatPercent(rate));
}
