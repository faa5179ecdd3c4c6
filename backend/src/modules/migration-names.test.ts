import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

it('gives every migration a name of its own: all modules note theirs in one table, where a second of that name passes for done', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const names = files.map((path) => basename(path)).filter((name) => /^Migration\d+\.ts$/.test(name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.length).toBeGreaterThan(20);
});
