import { describe, expect, it } from 'vitest';
import { changed, changeValue, readAnswers, readChange } from './read-answers';

const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe('the form of goods', () => {
  it('is read as typed, and what it does not have is left alone', () => {
    const answers = readAnswers(
      form([
        ['name', ' Mật ong '],
        ['asked', 'photos'],
        ['photos', 'sp-1'],
        ['photos', 'sp-2'],
        ['asked', 'variants'],
        ['variants.0.content', '500'],
        ['variants.0.content_unit', 'ml'],
        ['variants.0.price', '125.000'],
        ['variants.0.stock', '10'],
      ]),
    );
    expect(answers).toEqual({
      name: 'Mật ong',
      photos: ['sp-1', 'sp-2'],
      variants: [{ title: '', content: '500', content_unit: 'ml', price: '125.000', stock: '10', sku: '' }],
    });
  });

  it('knows a list whose every box is empty from one that it does not have', () => {
    expect(readAnswers(form([['asked', 'allergens']]))).toEqual({ allergens: [] });
    expect(readAnswers(form([]))).toEqual({});
  });
});

describe('a button of the form', () => {
  it.each([
    [{ kind: 'remove-photo', key: 'b' }, ['a', 'c']],
    [{ kind: 'move-photo', key: 'a', by: 1 }, ['b', 'a', 'c']],
    [{ kind: 'move-photo', key: 'a', by: -1 }, ['a', 'b', 'c']],
  ] as const)('%j gives the photographs %j', (change, photos) => {
    const read = readChange(changeValue(change));
    expect(read && changed({ photos: ['a', 'b', 'c'] }, read).photos).toEqual(photos);
  });

  it('adds a size with the unit of the last and takes one away', () => {
    const added = changed({ variants: [] }, { kind: 'add-size' });
    const [first] = added.variants ?? [];
    const bottles = changed(
      { variants: first ? [{ ...first, content_unit: 'ml' }] : [] },
      { kind: 'add-size' },
    );
    expect(bottles.variants?.map(({ content_unit }) => content_unit)).toEqual(['ml', 'ml']);
    expect(changed(bottles, { kind: 'remove-size', index: 0 }).variants).toHaveLength(1);
  });

  it.each(['publish', 'change:', 'change:{', 'change:{"kind":"x"}'])('“%s” changes nothing', (value) => {
    expect(readChange(value)).toBeNull();
  });
});
