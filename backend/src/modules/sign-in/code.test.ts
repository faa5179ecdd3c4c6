import { expect, it } from 'vitest';
import { hashCode, newCode, sameHash } from './code';

it('a code counts for its phone, its market and what it was sent for', () => {
  const hash = hashCode('secret', '+84912345678', '123456');
  expect(sameHash(hash, hashCode('secret', '+84912345678', '123456'))).toBe(true);
  for (const other of [
    hashCode('secret', '+84912345678', '123456', 'agreement'),
    hashCode('secret', '+84912345679', '123456'),
    hashCode('other', '+84912345678', '123456'),
    hashCode('secret', '+84912345678', '123457'),
  ]) {
    expect(sameHash(hash, other)).toBe(false);
  }
  expect(newCode()).toMatch(/^\d{6}$/);
});
