import { describe, expect, it } from 'vitest';
import { bridges } from './bridges';

const hidden = (...cells: string[]) =>
  cells.map((key) => ({ key, row: key.slice(0, 1), column: key.slice(1) }));

describe('hidden cells that sums of rows and columns give away', () => {
  it('are none where each can be raised and others lowered in turn', () => {
    expect([...bridges(hidden('a1', 'a2', 'b1', 'b2'))]).toEqual([]);
  });

  it('are those that stand alone in their row or column', () => {
    expect([...bridges(hidden('a1', 'a2', 'b1', 'b2', 'c1'))]).toEqual(['c1']);
  });

  it('are also those that alone join two groups, though no row and no column has one only', () => {
    const groups = ['a1', 'a2', 'b1', 'b2', 'c3', 'c4', 'd3', 'd4'];
    expect([...bridges(hidden(...groups, 'a3'))]).toEqual(['a3']);
  });
});
