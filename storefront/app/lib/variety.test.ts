import { expect, it } from 'vitest';
import { variety } from './variety';

const card = (id: string, key: string) => ({ id, photo: { key } });

it('a shelf shows different goods first and never the same one twice', () => {
  const cards = [card('1', 'mat-ong'), card('2', 'mat-ong'), card('3', 'tieu-den'), card('1', 'mat-ong')];
  expect(variety(cards, 2).map((one) => one.id)).toEqual(['1', '3']);
  expect(variety(cards, 9).map((one) => one.id)).toEqual(['1', '3', '2']);
});
