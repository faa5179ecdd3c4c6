import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts';

describe('wrong guesses', () => {
  it('block their key, and no other, until the window has passed', () => {
    const attempts = new Attempts(3, 1000);
    for (let guess = 0; guess < 3; guess++) {
      expect(attempts.isBlocked('CP-7K3M9Q', 0)).toBe(false);
      attempts.fail('CP-7K3M9Q', 0);
    }
    expect(attempts.isBlocked('CP-7K3M9Q', 999)).toBe(true);
    expect(attempts.isBlocked('CP-4ACDEF', 999)).toBe(false);
    expect(attempts.isBlocked('CP-7K3M9Q', 1000)).toBe(false);
    attempts.fail('CP-7K3M9Q', 1000);
    expect(attempts.isBlocked('CP-7K3M9Q', 1001)).toBe(false);
  });

  it('are forgiven by a right one', () => {
    const attempts = new Attempts(2, 1000);
    attempts.fail('a', 0);
    attempts.succeed('a');
    attempts.fail('a', 0);
    expect(attempts.isBlocked('a', 1)).toBe(false);
  });

  it('cannot fill the memory', () => {
    const attempts = new Attempts(1, 1000, 2);
    for (const key of ['a', 'b', 'c']) attempts.fail(key, 0);
    expect(['a', 'b', 'c'].map((key) => attempts.isBlocked(key, 1))).toEqual([false, true, true]);
  });
});
