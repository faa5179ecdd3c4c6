import type { Health } from '@cho-phien/backend/contract';
import { expect, inject, it } from 'vitest';
import { Store } from '../../harness/store';
import { golden, LEAST_SHARE, printRight, wrongAnswers } from './golden';

it(`brings the right goods among the first three for at least 95% of ${golden.length} queries`, async () => {
  const store = new Store(inject('market'));
  const { search } = (await store.ask<Health>('GET', '/store/health')).ok();
  const wrong = await wrongAnswers(store);
  printRight(search.engine, wrong);
  expect(1 - wrong.length / golden.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_SHARE);
});

it('holds at least 150 different queries of every kind', () => {
  expect(new Set(golden.map((query) => query.q)).size).toBeGreaterThanOrEqual(150);
  expect([...new Set(golden.map((query) => query.kind))].sort()).toEqual([
    'accent',
    'english',
    'exact',
    'folded',
    'nothing',
    'old place',
    'place',
    'prefix',
    'seller',
    'synonym',
    'typo',
    'unit',
  ]);
});
