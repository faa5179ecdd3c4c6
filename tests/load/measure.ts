/** One piece of work of one client; `turn` counts over all clients. */
export type Work = (turn: number) => Promise<void>;

export interface Load {
  clients: number;
  /** How long clients take up new work. */
  seconds: number;
  /** At most so many pieces of work. */
  turns?: number;
  /** Each client begins one piece of work in this time, if it can; without it, as many as it can. */
  paceMs?: number;
}

export interface Measurement {
  perSecond: number;
  p50: number;
  p95: number;
  count: number;
  seconds: number;
}

/** A closed loop: each client does its work again and again until time is up. @throws the first failure of the work */
export async function measure(work: Work, load: Load): Promise<Measurement> {
  const times: number[] = [];
  let turn = 0;
  const start = performance.now();
  const end = start + load.seconds * 1000;
  const client = async () => {
    while (performance.now() < end && turn < (load.turns ?? Number.POSITIVE_INFINITY)) {
      const begun = performance.now();
      await work(turn++);
      times.push(performance.now() - begun);
      await pauseUntil(begun + (load.paceMs ?? 0));
    }
  };
  await Promise.all(Array.from({ length: load.clients }, client));
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    count: times.length,
    seconds,
  };
}

/** The measurements of the same work taken together. */
export function together(parts: readonly Measurement[]): Measurement {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return {
    seconds,
    count,
    perSecond: count / seconds,
    p50: quantile(
      parts.map((part) => part.p50),
      0.5,
    ),
    p95: Math.max(...parts.map((part) => part.p95)),
  };
}

/** Both works in turn, so that what else the machine does weighs on both alike. */
export async function compare(
  works: { plain: Work; market: Work },
  load: Load & { rounds: number },
): Promise<{ plain: Measurement; market: Measurement }> {
  const plain: Measurement[] = [];
  const market: Measurement[] = [];
  const warmUp = { clients: load.clients, seconds: Math.min(2, load.seconds) };
  await measure(works.plain, warmUp);
  await measure(works.market, warmUp);
  for (let round = 0; round < load.rounds; round++) {
    plain.push(await measure(works.plain, load));
    market.push(await measure(works.market, load));
  }
  return { plain: together(plain), market: together(market) };
}

/** The straight line through points (least squares), and how much of what they differ by it explains (1: all). */
export function straightLine(points: readonly (readonly [x: number, y: number])[]): {
  at0: number;
  slope: number;
  r2: number;
} {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, other]) => other))];
  const sum = (of: (dx: number, dy: number) => number) =>
    points.reduce((total, [px, py]) => total + of(px - x, py - y), 0);
  const slope = sum((dx, dy) => dx * dy) / sum((dx) => dx * dx);
  const rest = sum((dx, dy) => (dy - slope * dx) ** 2);
  return { at0: y - slope * x, slope, r2: 1 - rest / sum((_, dy) => dy * dy) };
}

async function pauseUntil(moment: number): Promise<void> {
  const left = moment - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
