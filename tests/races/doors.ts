import { inject } from 'vitest';
import { Store } from '../harness/store';

const TIMES = process.env.LONG ? 20 : 1;

interface Shape {
  title: string;
  /** The same market by each of its backends in turn. */
  stores(): Store[];
  backends(): string[];
}

const SHAPES = [
  { title: 'one backend', count: 1 },
  { title: 'two backends', count: 2 },
];

/** Every race is run with one backend and with two: once each in `npm test`, twenty times in `npm run test:long`. */
export const shapes: Shape[] = Array.from({ length: TIMES }, (_, number) =>
  SHAPES.map(({ title, count }) => ({
    title: `${title}, run ${number + 1}`,
    backends: () => inject('backends').slice(0, count),
    stores: () => backendsOf(count),
  })),
).flat();

function backendsOf(count: number): Store[] {
  const { publishableKey } = inject('market');
  return inject('backends')
    .slice(0, count)
    .map((backend) => new Store({ backend, publishableKey }));
}

/** One after the other, round and round. */
export function inTurn<T>(all: readonly T[], number: number): T {
  const one = all[number % all.length];
  if (one === undefined) throw new Error('There is nothing to take in turn');
  return one;
}
