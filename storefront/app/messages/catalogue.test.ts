import { describe, expect, it } from 'vitest';
import { en } from './en';
import { vi } from './vi';

type Leaf = { path: string; value: unknown };

function leaves(node: unknown, path = ''): Leaf[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

describe('the message catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(leaves(en).map((leaf) => leaf.path)).toEqual(leaves(vi).map((leaf) => leaf.path));
  });

  it('leave no message empty', () => {
    for (const { path, value } of [...leaves(vi), ...leaves(en)]) {
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('');
    }
  });

  it('shout nowhere and use composed letters', () => {
    for (const { path, value } of [...leaves(vi), ...leaves(en)]) {
      const text = String(value);
      if (typeof value === 'string') expect(text, path).not.toContain('!');
      expect(text, path).toBe(text.normalize('NFC'));
    }
  });
});
