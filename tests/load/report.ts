import type { Measurement } from './measure';

/** What a budget of DESIGN §5 asks for. */
export interface Budget {
  ratio?: number;
  p95Ms?: number;
}

/** Prints both sides, and the one line that programs read. */
export function reportRatio(
  name: string,
  { plain, market }: { plain: Measurement; market: Measurement },
  budget: Budget = {},
): void {
  const ratio = market.perSecond / plain.perSecond;
  print(`${name}: ${ratio.toFixed(1)} × a plain Medusa${verdict(ratio, budget)}`);
  print(`  plain Medusa ${line(plain)}`);
  print(`  market       ${line(market)}`);
  printBench({ name, ratio: round(ratio), p95_ms: round(market.p95) });
}

/** For what a plain Medusa does not have. */
export function reportTime(name: string, market: Measurement, budget: Budget = {}): void {
  const limit = budget.p95Ms;
  const within =
    limit === undefined
      ? ''
      : market.p95 <= limit
        ? ` (budget ${limit} ms)`
        : ` (over its budget of ${limit} ms)`;
  print(`${name}: p95 ${market.p95.toFixed(1)} ms${within}`);
  print(`  market       ${line(market)}`);
  printBench({ name, ratio: null, p95_ms: round(market.p95) });
}

/** For work that is set against its own unavoidable part, of which `plain` does nothing else. */
export function reportAgainst(
  name: string,
  part: string,
  { plain, market }: { plain: Measurement; market: Measurement },
  { perSecond: least }: { perSecond: number },
): void {
  const share = market.perSecond / plain.perSecond;
  const within = market.perSecond >= least ? 'budget' : 'below its budget of';
  print(`${name}: ${market.perSecond.toFixed(1)}/s (${within} ${least}/s), ${share.toFixed(2)} × ${part}`);
  print(`  ${part} ${line(plain)}`);
  print(`  market ${line(market)}`);
  printBench({
    name,
    ratio: Math.round(share * 100) / 100,
    p95_ms: round(market.p95),
    per_second: round(market.perSecond),
  });
}

/** For what is measured once: a size, a time, a share. Names of figures say their unit. */
export function reportFigures(name: string, text: string, figures: Record<string, number>): void {
  print(`${name}: ${text}`);
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([figure, value]) => [figure, Math.round(value * 100) / 100]),
  );
  print(`bench ${JSON.stringify({ name, ...rounded })}`);
}

function verdict(ratio: number, { ratio: least }: Budget): string {
  if (least === undefined) return '';
  return ratio >= least ? ` (budget ${least} ×)` : ` (below its budget of ${least} ×)`;
}

function line({ perSecond, p50, p95, count }: Measurement): string {
  return `${perSecond.toFixed(1)}/s, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${count} times`;
}

function printBench(figures: {
  name: string;
  ratio: number | null;
  p95_ms: number;
  per_second?: number;
}): void {
  print(`bench ${JSON.stringify(figures)}`);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
