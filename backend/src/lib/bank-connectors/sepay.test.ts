import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../fixtures/bank-signature-vectors.json';
import { sePay, sePaySignature } from './sepay';

const secret = 'a-secret-of-the-connector-and-us-only';
const at = new Date('2026-11-22T03:00:00Z');
const timestamp = String(at.getTime() / 1000);
const raw = Buffer.from('{"id":92704,"content":"CP7K3M9Q"}');
const signature = sePaySignature(secret, timestamp, raw);

interface Message {
  raw: Buffer;
  signature: string | undefined;
  timestamp: string | undefined;
}
const forgery = ({ raw, signature, timestamp }: Message, at: Date, key = secret) => {
  const headers: Record<string, string | undefined> = {
    'x-sepay-signature': signature,
    'x-sepay-timestamp': timestamp,
  };
  return sePay.forgery(key, { raw, header: (name) => headers[name] }, at);
};

describe('a message that says it comes from SePay', () => {
  it('is believed when its bytes and time are signed with our secret', () => {
    expect(forgery({ raw, signature, timestamp }, at)).toBeNull();
    expect(forgery({ raw, signature, timestamp }, new Date(at.getTime() + 299_000))).toBeNull();
  });

  it('is signed as three integrations sign', () => {
    const { secret, headers, rawBody } = vectors.sepay_webhook_hmac;
    const sent = {
      raw: Buffer.from(rawBody),
      signature: headers['X-SePay-Signature'],
      timestamp: headers['X-SePay-Timestamp'],
    };
    expect(forgery(sent, new Date(Number(sent.timestamp) * 1000), secret)).toBeNull();
  });

  it.each([
    ['without a signature', { signature: undefined }],
    ['without a time', { timestamp: undefined }],
    ['with an empty signature', { signature: '' }],
    ['signed over the body alone', { signature: sePaySignature(secret, '', raw) }],
    ['with another secret', { signature: sePaySignature(`${secret}!`, timestamp, raw) }],
    ['with one space more', { raw: Buffer.from(`${raw} `) }],
    ['with a time that was not signed', { timestamp: String(Number(timestamp) + 1) }],
    ['with a time that is no number', { timestamp: 'now' }],
  ])('is refused %s', (_, change) => {
    expect(forgery({ raw, signature, timestamp, ...change }, at)).not.toBeNull();
  });

  it.each([-301_000, 301_000])('is refused when it is %d ms off', (off) => {
    expect(forgery({ raw, signature, timestamp }, new Date(at.getTime() + off))).toBe('out_of_time');
  });

  it('is refused for any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        fc.pre(!raw.equals(bytes));
        expect(forgery({ raw: Buffer.from(bytes), signature, timestamp }, at)).toBe('wrong_signature');
      }),
    );
  });
});

const ARRIVAL = new Date('2026-11-22T05:00:07Z');
const told = {
  id: 92704,
  gateway: 'Vietcombank',
  transactionDate: '2026-11-22 12:00:00',
  accountNumber: '0011001932418',
  subAccount: null,
  content: 'CP7K3M9Q',
  transferType: 'in',
  transferAmount: 482_000,
  referenceCode: 'FT1',
  description: '',
};
const read = (change: Record<string, unknown> = {}) =>
  sePay.read(Buffer.from(JSON.stringify({ ...told, ...change })), ARRIVAL);

describe("SePay's message of money", () => {
  it('is kept whole beside what we read of it', () => {
    expect(read()).toEqual({
      connector: 'sepay',
      sender_id: '92704',
      direction: 'in',
      bank_bin: '970436',
      account: '0011001932418',
      sub_account: null,
      amount: 482_000,
      content: 'CP7K3M9Q',
      reference: 'FT1',
      received_at: new Date('2026-11-22T05:00:00Z'),
      message: told,
    });
  });

  it('is written down however long its texts are', () => {
    const long = 'CP7K3M9Q '.repeat(400);
    const money = read({ content: long, referenceCode: long, description: long, subAccount: 7 });
    expect(money).toMatchObject({ amount: 482_000, sub_account: null, message: { content: long } });
    expect([money?.content.length, money?.reference.length]).toEqual([1000, 200]);
  });

  it.each([
    ['MBBank', '970422'],
    ['VietinBank', '970415'],
    ['BIDV', '970418'],
    ['Bank of Nowhere', null],
    [null, null],
  ])('at %s came to an account of bank %s', (gateway, bank_bin) => {
    expect(read({ gateway })).toMatchObject({ bank_bin });
  });

  it('loses only what a database cannot hold', () => {
    const money = read({ content: 'CP7K\0 3M9Q \ud83d', more: ['\0a', { 'b\0': '\udc00' }] });
    expect(money).toMatchObject({
      content: 'CP7K 3M9Q \ufffd',
      message: { content: 'CP7K 3M9Q \ufffd', more: ['a', { b: '\ufffd' }] },
    });
    expect(read({ content: `${'x'.repeat(999)}😀` })?.content.at(-1)).toBe('\ufffd');
  });

  it.each(['22/11/2026 12:00', '2026-13-45 12:00:00', '', null, 7])(
    'came when it arrived if its date is %s',
    (transactionDate) => {
      expect(read({ transactionDate })?.received_at).toEqual(ARRIVAL);
    },
  );

  it.each([
    ['without an id', { id: undefined }],
    ['without an account', { accountNumber: '' }],
    ['without an amount', { transferAmount: '482000' }],
    ['without a direction', { transferType: 'sideways' }],
  ])('is refused %s', (_, change) => {
    expect(read(change)).toBeNull();
  });

  it('is refused when it is no JSON', () => {
    expect(sePay.read(Buffer.from('{'), ARRIVAL)).toBeNull();
    expect(sePay.read(Buffer.from('null'), ARRIVAL)).toBeNull();
  });
});
