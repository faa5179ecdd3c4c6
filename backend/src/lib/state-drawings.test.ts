import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawStates } from '../../testing/draw-states';

const PAGE = join(__dirname, '..', '..', '..', 'docs', 'states.md');

it('the states in the docs are those of the code', () => {
  const drawn = drawStates();
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, drawn);
  expect(readFileSync(PAGE, 'utf8')).toBe(drawn);
});
