import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import vectors from '../fixtures/bank-signature-vectors.json';
import { casso } from './casso';

const { checksumKey, header, body } = vectors.casso_v2_webhook;
const signature = header.replace('X-Casso-Signature: ', '');
const AT = new Date('2026-11-22T05:00:07Z');
const bytes = (message: unknown) => Buffer.from(JSON.stringify(message));
const forgery = (raw: Buffer, claimed: string | undefined = signature, key = checksumKey) =>
  casso.forgery(key, { raw, header: (name) => (name === 'x-casso-signature' ? claimed : undefined) }, AT);
const signed = (form: string) =>
  `t=1727948258788,v1=${createHmac('sha512', checksumKey).update(`1727948258788.${form}`).digest('hex')}`;
const read = (change: Record<string, unknown> = {}) =>
  casso.read(bytes({ ...body, data: { ...body.data, ...change } }), AT);

describe('a message that says it comes from Casso', () => {
  it('is believed when it is signed as in the documentation, in whatever order its keys are', () => {
    expect(forgery(bytes(body))).toBeNull();
    const turned = Object.fromEntries(Object.entries(body.data).reverse());
    expect(forgery(bytes({ data: turned, error: 0 }))).toBeNull();
  });

  it('is believed with Vietnamese words in the writing of JavaScript and of PHP', () => {
    const message = { data: { description: 'điều/tiêu 😀' }, error: 0 };
    expect(forgery(bytes(message), signed('{"data":{"description":"điều/tiêu 😀"},"error":0}'))).toBeNull();
    const php = '{"data":{"description":"\\u0111i\\u1ec1u\\/ti\\u00eau \\ud83d\\ude00"},"error":0}';
    expect(forgery(bytes(message), signed(php))).toBeNull();
  });

  it.each([
    ['without a signature', undefined],
    ['with an empty signature', ''],
    ['with another time', signature.replace('t=1727948258788', 't=1727948258789')],
    ['with half a signature', signature.slice(0, -2)],
    ['with a signature in other words', signature.toUpperCase()],
  ])('is refused %s', (_, claimed) => {
    const header = (name: string) => (name === 'x-casso-signature' ? claimed : undefined);
    expect(casso.forgery(checksumKey, { raw: bytes(body), header }, AT)).not.toBeNull();
  });

  it('is refused with another key or another amount, or when it is no JSON', () => {
    expect(forgery(bytes(body), signature, `${checksumKey}x`)).toBe('wrong_signature');
    expect(forgery(bytes({ ...body, data: { ...body.data, amount: 5_990_000 } }))).toBe('wrong_signature');
    expect(forgery(Buffer.from('{'))).toBe('wrong_signature');
  });
});

describe("Casso's message of money", () => {
  it('is kept whole beside what we read of it', () => {
    expect(read({ id: 5, description: 'CP7K3M9Q' })).toEqual({
      connector: 'casso',
      sender_id: '5',
      direction: 'in',
      bank_bin: '970432',
      account: '88888888',
      sub_account: null,
      amount: 599_000,
      content: 'CP7K3M9Q',
      reference: 'MA_GIAO_DICH_THU_NGHIEM',
      received_at: new Date('2024-10-03T08:06:37Z'),
      message: { ...body, data: { ...body.data, id: 5, description: 'CP7K3M9Q' } },
    });
  });

  it('below zero is money that left', () => {
    expect(read({ amount: -1000 })).toMatchObject({ direction: 'out', amount: 1000 });
  });

  it.each([
    ['without an account', { accountNumber: '' }],
    ['without an amount', { amount: null }],
    ['with a part of a đồng', { amount: 0.5 }],
  ])('is refused %s', (_, change) => {
    expect(read(change)).toBeNull();
  });
});
