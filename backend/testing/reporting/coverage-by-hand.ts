import type { History, StallOfHistory } from './history';

export interface PaperTrail {
  /** First day of a stall's registration, by stall; stalls that are not in it are not registered. */
  registered: Map<string, string>;
  /** Orders whose invoice is issued. */
  issued: Set<string>;
}

interface Count {
  due: number;
  issued: number;
  no_duty: number;
}

interface Late {
  seller_name: string;
  delivered_at: string;
  days: number;
}

const DAY_MS = 86_400_000;
const BILLION = 1_000_000_000;

/** Việt Nam is seven hours ahead of UTC all year. */
const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** M10 of a month, parcel by parcel in plain words, to check the SQL against. Each order of a history is one parcel. */
export function coverageByHand(
  month: string,
  now: Date,
  { stalls, histories, trail }: { stalls: StallOfHistory[]; histories: History[]; trail: PaperTrail },
) {
  const all: Count = { due: 0, issued: 0, no_duty: 0 };
  const communes = new Map<string, Count>();
  const sellers = new Map<string, Count>();
  const late: Late[] = [];
  const year = dayOf(now).slice(0, 4);
  const parcels = histories
    .flatMap(({ deliveredAt, ...rest }) => (deliveredAt ? { ...rest, at: deliveredAt } : []))
    .filter(({ at }) => dayOf(at).startsWith(month))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { id, seller, at } of parcels) {
    const stall = stalls[seller];
    if (!stall) throw new Error(`There is no stall ${seller}.`);
    const commune = countOf(communes, stall.commune);
    const from = trail.registered.get(stall.id);
    if (from !== undefined && dayOf(at) < from) continue;
    const organisation = stall.kind === 'cooperative' || stall.kind === 'enterprise';
    if (from === undefined && !organisation && earned(seller, year, histories) <= BILLION) {
      commune.no_duty += 1;
      all.no_duty += 1;
      continue;
    }
    const hasIssued = trail.issued.has(id);
    for (const count of [all, commune, countOf(sellers, stall.id)]) {
      count.due += 1;
      if (hasIssued) count.issued += 1;
    }
    const days = Math.floor((now.getTime() - at.getTime()) / DAY_MS);
    if (!hasIssued && days >= 1) late.push({ seller_name: stall.id, delivered_at: at.toISOString(), days });
  }
  return {
    ...{ month, ...all, percent: all.due > 0 ? Math.round((all.issued / all.due) * 1000) / 10 : null },
    by_commune: [...communes].map(([commune_code, count]) => ({ commune_code, ...count })),
    by_seller: [...sellers].map(([seller_id, { due, issued }]) => ({ seller_id, due, issued })),
    late: late.slice(0, 100),
  };
}

function countOf(counts: Map<string, Count>, key: string): Count {
  const count = counts.get(key) ?? { due: 0, issued: 0, no_duty: 0 };
  counts.set(key, count);
  return count;
}

/** Goods delivered less goods returned within a year, đồng. */
function earned(seller: number, year: string, histories: History[]): number {
  let total = 0;
  for (const { deliveredAt, returned, lines, ...history } of histories) {
    if (history.seller !== seller || !deliveredAt) continue;
    for (const [index, { price, quantity }] of lines.entries()) {
      if (dayOf(deliveredAt).startsWith(year)) total += price * quantity;
      if (returned && dayOf(returned.at).startsWith(year)) total -= price * (returned.quantities[index] ?? 0);
    }
  }
  return total;
}
