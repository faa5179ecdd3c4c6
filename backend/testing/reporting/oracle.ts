import type { MonthFigures } from '../../src/modules/reporting/types';
import { GOODS_VSIC, type History, type StallOfHistory } from './history';

/** Việt Nam is seven hours ahead of UTC all year. */
const monthOf = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 7);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The rules of domain/05 once more, order by order in plain words, to check the SQL against. */
export function figuresByHand(stalls: StallOfHistory[], histories: History[]): MonthFigures[] {
  const months = new Set<string>();
  for (const { deliveredAt, returned } of histories) {
    if (deliveredAt) months.add(monthOf(deliveredAt));
    if (deliveredAt && returned && sum(returned.quantities) > 0) months.add(monthOf(returned.at));
  }
  return [...months].sort().map((month) => figuresOf(month, stalls, histories));
}

function figuresOf(month: string, stalls: StallOfHistory[], histories: History[]): MonthFigures {
  let gmvNet = 0;
  const everywhere: History[] = [];
  for (const history of histories) {
    const { deliveredAt, returned, lines } = history;
    if (!deliveredAt) continue;
    const onTheWeb = history.channel !== 'counter';
    if (onTheWeb && returned && monthOf(returned.at) === month) {
      gmvNet -= sum(lines.map(({ price }, index) => price * (returned.quantities[index] ?? 0)));
    }
    if (monthOf(deliveredAt) !== month) continue;
    if (onTheWeb) gmvNet += goodsValue(history);
    const backInTime = returned !== null && monthOf(returned.at) <= month;
    const allBack =
      backInTime && lines.every(({ quantity }, index) => returned.quantities[index] === quantity);
    if (!allBack) everywhere.push(history);
  }
  const counted = everywhere.filter(({ channel }) => channel !== 'counter');
  const atCounter = everywhere.filter(({ channel }) => channel === 'counter');
  const byCodeAtCounter = atCounter.filter(({ method }) => method === 'vietqr');
  const cashless = counted.filter(({ method }) => method === 'vietqr');
  const active = new Set(counted.map(({ seller }) => seller));
  return {
    month,
    gmvNet,
    orders: counted.length,
    cashlessOrders: cashless.length,
    orderValue: sum(counted.map(goodsValue)),
    cashlessValue: sum(cashless.map(goodsValue)),
    counterOrders: atCounter.length,
    counterValue: sum(atCounter.map(goodsValue)),
    counterCashlessOrders: byCodeAtCounter.length,
    counterCashlessValue: sum(byCodeAtCounter.map(goodsValue)),
    activeSellers: active.size,
    activeCommunes: new Set([...active].map((seller) => stalls[seller]?.commune)).size,
  };
}

function goodsValue({ lines }: History): number {
  return sum(lines.map(({ price, quantity }) => price * quantity));
}

/** What M5 and M6 are made of, industry by industry. */
export interface IndustryByHand {
  vsic: string;
  gmv_net: number;
  output: number;
}

/** M5 by industry once more: line by line, VAT out of the price, of a reseller's goods the margin only. */
export function industriesByHand(
  month: string,
  stalls: StallOfHistory[],
  histories: History[],
): IndustryByHand[] {
  const industries = new Map<string, IndustryByHand>();
  for (const { deliveredAt, returned, lines, seller, channel } of histories) {
    const stall = stalls[seller];
    if (!deliveredAt || !stall || channel === 'counter') continue;
    const resells = /^4[67]/.test(stall.vsic ?? '');
    const vsic = resells ? (stall.vsic ?? '') : GOODS_VSIC;
    const add = (gmv: number, output: number) => {
      const row = industries.get(vsic) ?? { vsic, gmv_net: 0, output: 0 };
      industries.set(vsic, { vsic, gmv_net: row.gmv_net + gmv, output: row.output + output });
    };
    lines.forEach(({ price, quantity, vatClass }, index) => {
      const amount = price * quantity;
      const rate = stall.deducts && vatClass ? Number(vatClass) : 0;
      const withoutVat = amount - rounded(amount * rate, 100 + rate);
      const margin = stall.marginRate === undefined ? null : Math.round(stall.marginRate * 100);
      const ofReseller = margin === null ? null : rounded(withoutVat * margin, 100);
      const output = resells ? ofReseller : withoutVat;
      const back = returned?.quantities[index] ?? 0;
      if (monthOf(deliveredAt) === month) add(amount, output ?? 0);
      if (returned && back > 0 && monthOf(returned.at) === month) {
        add(-price * back, output === null ? 0 : -rounded(output * back, quantity));
      }
    });
  }
  return [...industries.values()].sort((a, b) => (a.vsic < b.vsic ? -1 : 1));
}

/** Halves away from zero, exact for whole numbers above zero. */
function rounded(numerator: number, denominator: number): number {
  return Number((BigInt(numerator) * 2n + BigInt(denominator)) / (2n * BigInt(denominator)));
}
