import { describe, expect, it } from 'vitest';
import { foldText, toneForm, words } from './fold-text';

const folded = (text: string) => words(text).map((word) => word.folded);
const accented = (text: string) => words(text).map((word) => word.accented);

describe('folding', () => {
  it.each([
    ['Hạt điều', 'hat dieu'],
    ['ĐỒNG XOÀI', 'dong xoai'],
    ['Đăk Ơ', 'dak o'],
    ['Sầu riêng Ri6', 'sau rieng ri6'],
    ['hạt điều'.normalize('NFD'), 'hat dieu'],
    ['Rượu cần, ướp lạnh', 'ruou can, uop lanh'],
  ])('%s reads %s', (text, expected) => expect(foldText(text)).toBe(expected));
});

describe('tone form', () => {
  it('does not care where the tone mark stands', () => {
    expect(toneForm('hòa')).toBe(toneForm('hoà'));
    expect(toneForm('Thuỷ')).toBe(toneForm('thủy'));
  });

  it('tells words apart that differ in tone or vowel', () => {
    expect(new Set(['dừa', 'dứa', 'dưa', 'đưa', 'dua'].map(toneForm)).size).toBe(5);
  });

  it('is the word itself where nothing is accented', () => {
    expect(toneForm('durian')).toBe('durian');
  });
});

describe('words', () => {
  it('splits at everything that is neither letter nor digit', () => {
    expect(folded('  Hạt điều (rang-muối), loại 1! ')).toEqual(['hat', 'dieu', 'rang', 'muoi', 'loai', '1']);
  });

  it("keeps a S'tiêng name in one word with any apostrophe", () => {
    expect(folded("S'tiêng S’tiêng Sʼtiêng")).toEqual(['stieng', 'stieng', 'stieng']);
  });

  it.each([
    ['500g', '500g'],
    ['500 gr', '500g'],
    ['500 gam', '500g'],
    ['0,5 kg', '500g'],
    ['0.5kg', '500g'],
    ['1 ký', '1000g'],
    ['1 kí', '1000g'],
    ['1kg', '1000g'],
    ['5 lạng', '500g'],
    ['1 lít', '1000ml'],
    ['1.5l', '1500ml'],
    ['330ml', '330ml'],
  ])('reads the amount %s as %s', (text, canonical) => expect(folded(text)).toEqual([canonical]));

  it('leaves numbers without a unit alone', () => {
    expect(folded('ri6 w240 loại 2')).toEqual(['ri6', 'w240', 'loai', '2']);
  });

  it('takes y and i for one letter where spelling wavers', () => {
    expect(folded('lý lí mỹ mĩ')).toEqual(['li', 'li', 'mi', 'mi']);
    expect(accented('kỹ')).toEqual(accented('kĩ'));
    expect(folded('cây mây')).toEqual(['cay', 'may']);
  });

  it.each(['', ' ', "%';--", ':*', '\u0000\u0007', '🥭🍍', '((()))', '\\'])('finds no word in %j', (text) =>
    expect(words(text)).toEqual([]),
  );
});
