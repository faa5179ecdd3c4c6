import { describe, expect, it } from 'vitest';
import { dropIntent, voucherWish } from './voucher-form';

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('what a form asks for about vouchers', () => {
  it('takes what was typed', () => {
    const form = aForm({ intent: 'take_voucher', voucher_code: ' muavai-10 ' });
    expect(voucherWish(form)).toEqual({ kind: 'take', code: 'muavai-10' });
  });

  it('takes the one out whose button was pressed, whatever its code holds', () => {
    expect(voucherWish(aForm({ intent: dropIntent('A:B') }))).toEqual({ kind: 'drop', code: 'A:B' });
  });

  it('is nothing for other buttons', () => {
    expect(voucherWish(aForm({ intent: 'place', voucher_code: 'TET' }))).toBeNull();
    expect(voucherWish(aForm({}))).toBeNull();
  });
});
