import { expect, it } from 'vitest';
import { MESSAGE_KINDS } from '../../modules/outbox/states';
import words from './index';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? `${path}${key}` : leaves(value, `${path}${key}.`),
  );

it('the operator’s pages say the same in both languages', () => {
  expect(leaves(words.en.translation)).toEqual(leaves(words.vi.translation));
});

it('every kind of message has a name', () => {
  expect(Object.keys(words.vi.translation.needsLook.messages.kinds).sort()).toEqual(
    [...MESSAGE_KINDS].sort(),
  );
});
