import { expect, it } from 'vitest';
import { quantityField, textField } from './form-fields';

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

it.each([
  ['1', 1],
  [' 12 ', 12],
  ['999', 999],
  ['0', null],
  ['-1', null],
  ['1.5', null],
  ['1,5', null],
  ['1000', null],
  ['1e2', null],
  ['', null],
  ['ba', null],
])('a quantity of “%s” is read as %s', (typed, quantity) => {
  expect(quantityField(aForm({ quantity: typed }))).toBe(quantity);
});

it('text is trimmed and composed, and what is missing is empty', () => {
  expect(textField(aForm({ name: `  ${'Nguyễn Thị Hà'.normalize('NFD')} ` }), 'name')).toBe('Nguyễn Thị Hà');
  expect(textField(aForm({}), 'name')).toBe('');
});
