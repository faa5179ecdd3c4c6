import { describe, expect, it } from 'vitest';
import { vectors } from './fixtures/phone-vectors.json';
import { nationalPhone, readPhone } from './phone';

describe('a phone number as people type it', () => {
  it.each(vectors)('reads $in', (vector) => {
    const phone = readPhone(vector.in);
    if (vector.out === null) expect(phone?.known_range ?? false).toBe(false);
    else expect(phone).toEqual({ e164: vector.out, kind: vector.kind, known_range: true });
  });

  it('accepts a range that the tables do not know yet, and says so', () => {
    expect(readPhone('0551234567')).toEqual({ e164: '+84551234567', kind: 'mobile', known_range: false });
  });

  it.each(['', '1900 1234', '+1 415 555 0100', '0162 123 4567', '+84 0912345678', '０９１２３４５６７８'])(
    'refuses %j',
    (typed) => {
      expect(readPhone(typed)).toBeNull();
    },
  );
});

it('is written with its leading zero on what people read', () => {
  expect(nationalPhone('+84912345678')).toBe('0912345678');
  expect(nationalPhone('+14155550100')).toBe('+14155550100');
});
