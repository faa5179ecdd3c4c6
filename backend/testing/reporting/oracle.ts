import type { MonthFigures } from '../../src/modules/reporting/types';
import type { History, StallOfHistory } from './history';

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
  const counted: History[] = [];
  for (const history of histories) {
    const { deliveredAt, returned, lines } = history;
    if (!deliveredAt) continue;
    if (returned && monthOf(returned.at) === month) {
      gmvNet -= sum(lines.map(({ price }, index) => price * (returned.quantities[index] ?? 0)));
    }
    if (monthOf(deliveredAt) !== month) continue;
    gmvNet += goodsValue(history);
    const backInTime = returned !== null && monthOf(returned.at) <= month;
    const allBack =
      backInTime && lines.every(({ quantity }, index) => returned.quantities[index] === quantity);
    if (!allBack) counted.push(history);
  }
  const cashless = counted.filter(({ method }) => method === 'vietqr');
  const active = new Set(counted.map(({ seller }) => seller));
  return {
    month,
    gmvNet,
    orders: counted.length,
    cashlessOrders: cashless.length,
    orderValue: sum(counted.map(goodsValue)),
    cashlessValue: sum(cashless.map(goodsValue)),
    activeSellers: active.size,
    activeCommunes: new Set([...active].map((seller) => stalls[seller]?.commune)).size,
  };
}

function goodsValue({ lines }: History): number {
  return sum(lines.map(({ price, quantity }) => price * quantity));
}
