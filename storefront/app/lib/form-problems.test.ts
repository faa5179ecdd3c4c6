import { describe, expect, it } from 'vitest';
import { toFormProblems } from './form-problems';

const said = (field: string) => ({ field, code: 'x', message: 'Chưa đúng.' });

describe('what the backend says of a form after the sale', () => {
  it('stands at the controls of the form', () => {
    const fields = [
      'items.1.quantity',
      'account.bank_bin',
      'account.account',
      'bank_bin',
      'photo_ids',
      'other',
    ];
    expect(toFormProblems(fields.map(said), ['a', 'b']).map(({ field }) => field)).toEqual([
      'so-luong-b',
      'bank',
      'account',
      'bank',
      'photos',
      null,
    ]);
  });
});
