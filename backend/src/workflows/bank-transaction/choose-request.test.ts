import { describe, expect, it } from 'vitest';
import type { AwaitedTransfer } from '../../modules/checkout/service';
import { chooseRequest } from './choose-request';

const request = (id: string, over: Partial<AwaitedTransfer> = {}): AwaitedTransfer => ({
  id,
  payee: 'seller_1',
  order_ids: [],
  checkout_code: 'CP-7K3M9Q',
  bank_bin: '970436',
  account: '0011001932418',
  state: 'awaiting',
  open: 482_000,
  ...over,
});
const money = { bank_bin: null, account: '0011001932418', sub_account: null, amount: 482_000 };
const chosen = (...named: AwaitedTransfer[]) => chooseRequest(money, named)?.id ?? null;

describe('money with a code', () => {
  it('goes to the request of its account', () => {
    expect(chosen(request('other', { account: '999' }), request('mine'))).toBe('mine');
  });

  it('goes to nobody when it came to another account', () => {
    expect(chosen(request('other', { account: '999' }))).toBeNull();
    expect(chosen()).toBeNull();
  });

  it('is told apart by its amount where two sellers share an account', () => {
    expect(chosen(request('a', { open: 100 }), request('b'))).toBe('b');
    expect(chosen(request('a', { open: 100 }), request('b', { open: 200 }))).toBe('a');
  });

  it('is told apart by its bank where two accounts have one number', () => {
    const named = [request('a', { bank_bin: '970418' }), request('b', { open: 100 })];
    expect(chooseRequest({ ...money, bank_bin: '970436' }, named)?.id).toBe('b');
    expect(chooseRequest({ ...money, bank_bin: '970418' }, named)?.id).toBe('a');
    expect(chooseRequest({ ...money, bank_bin: '970422' }, named)?.id).toBe('a');
  });

  it('goes to what is still awaited before what was paid', () => {
    expect(chosen(request('paid', { state: 'paid', open: 0 }), request('open', { open: 1 }))).toBe('open');
    expect(chosen(request('paid', { state: 'paid', open: 0 }))).toBe('paid');
  });

  it('may name the virtual account, or space the number', () => {
    const named = [request('mine')];
    expect(chooseRequest({ ...money, account: 'X1', sub_account: '0011001932418' }, named)?.id).toBe('mine');
    expect(chooseRequest({ ...money, account: '0011 0019 32418' }, named)?.id).toBe('mine');
  });
});
