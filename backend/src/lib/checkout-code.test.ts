import { describe, expect, it } from 'vitest';
import { findCheckoutCodes, newCheckoutCode, readCheckoutCode, transferText } from './checkout-code';

describe('a checkout code', () => {
  it('has no letter or digit that is mistaken for another', () => {
    for (let i = 0; i < 500; i++) expect(newCheckoutCode()).toMatch(/^CP-[234679ACDEFGHJKMNPQRTVWXY]{6}$/);
  });

  it('fits a bank transfer as it is', () => {
    expect(transferText('CP-7K3M9Q')).toBe('CP7K3M9Q');
  });

  it.each([
    ['cp-7k3m9q', 'CP-7K3M9Q'],
    [' CP 7K3M9Q ', 'CP-7K3M9Q'],
    ['7K3M9Q', null],
    ['CP-7K3M9', null],
    ['CP-7K3M9QQ', null],
    ['CP-0K3M9Q', null],
  ])('reads %s as typed by a shopper', (typed, code) => {
    expect(readCheckoutCode(typed)).toBe(code);
  });

  it.each([
    ['CP7K3M9Q', ['CP-7K3M9Q']],
    ['MBVCB.7781.cp7k3m9q.CT tu 0011 NGUYEN VAN A', ['CP-7K3M9Q']],
    ['thanh toan CP-7K3 M9Q cam on', ['CP-7K3M9Q']],
    ['CP\u00a07K3M9Q', ['CP-7K3M9Q']],
    ['CP7K3M9Q va CP7K3M9Q', ['CP-7K3M9Q']],
    ['CP7K3M9QCP4ACDEF', ['CP-7K3M9Q', 'CP-4ACDEF']],
    ['CPCP7K3M9Q', ['CP-CP7K3M', 'CP-7K3M9Q']],
    ['mua hang', []],
    ['', []],
  ])('is found in %j', (text, codes) => {
    expect(findCheckoutCodes(text)).toEqual(codes);
  });
});
