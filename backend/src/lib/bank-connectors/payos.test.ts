import { describe, expect, it } from 'vitest';
import vectors from '../fixtures/bank-signature-vectors.json';
import { payOs } from './payos';

const { checksumKey, body } = vectors.payos_webhook;
const AT = new Date('2026-11-22T05:00:07Z');
const bytes = (message: unknown) => Buffer.from(JSON.stringify(message));
const forgery = (message: unknown, key = checksumKey) =>
  payOs.forgery(key, { raw: bytes(message), header: () => undefined }, AT);
const changed = (change: Record<string, unknown>) => ({ ...body, data: { ...body.data, ...change } });

describe('a message that says it comes from payOS', () => {
  it('is believed when its data is signed as in the documentation, in whatever order', () => {
    expect(forgery(body)).toBeNull();
    expect(forgery({ ...body, data: Object.fromEntries(Object.entries(body.data).reverse()) })).toBeNull();
  });

  it('takes nothing, null and the word null for the same', () => {
    expect(forgery(changed({ virtualAccountName: null, counterAccountName: 'null' }))).toBeNull();
  });

  it.each([
    ['another amount', changed({ amount: 30_000 })],
    ['a field more', changed({ more: 1 })],
    ['an empty signature', { ...body, signature: '' }],
  ])('is refused with %s', (_, message) => {
    expect(forgery(message)).toBe('wrong_signature');
  });

  it('is refused with another key, without data, and when it is no JSON', () => {
    expect(forgery(body, `${checksumKey}x`)).toBe('wrong_signature');
    expect(forgery({ ...body, data: null })).toBe('unsigned');
    expect(payOs.forgery(checksumKey, { raw: Buffer.from('<'), header: () => undefined }, AT)).toBe(
      'unsigned',
    );
  });
});

describe("payOS's message of money", () => {
  it('is kept whole beside what we read of it', () => {
    expect(payOs.read(bytes(body), AT)).toEqual({
      connector: 'payos',
      sender_id: '124c33293c43417ab7879e14c8d9eb18 TF230204212323',
      direction: 'in',
      bank_bin: null,
      account: '12345678',
      sub_account: null,
      amount: 3000,
      content: 'VQRIO123',
      reference: 'TF230204212323',
      received_at: new Date('2023-02-04T11:25:00Z'),
      message: body.data,
    });
  });

  it.each([
    ['in another currency', { currency: 'USD' }],
    ['without an amount', { amount: '3000' }],
    ['without a link', { paymentLinkId: null }],
  ])('is refused %s', (_, change) => {
    expect(payOs.read(bytes(changed(change)), AT)).toBeNull();
  });
});
