import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sePayForgery, sePaySignature } from './sepay';

const secret = 'a-secret-of-the-connector-and-us-only';
const at = new Date('2026-11-22T03:00:00Z');
const timestamp = String(at.getTime() / 1000);
const raw = Buffer.from('{"id":92704,"content":"CP7K3M9Q"}');
const signature = sePaySignature(secret, timestamp, raw);

describe('a message that says it comes from SePay', () => {
  it('is believed when its bytes and time are signed with our secret', () => {
    expect(sePayForgery(secret, { raw, signature, timestamp }, at)).toBeNull();
    expect(sePayForgery(secret, { raw, signature, timestamp }, new Date(at.getTime() + 299_000))).toBeNull();
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
    expect(sePayForgery(secret, { raw, signature, timestamp, ...change }, at)).not.toBeNull();
  });

  it.each([-301_000, 301_000])('is refused when it is %d ms off', (off) => {
    expect(sePayForgery(secret, { raw, signature, timestamp }, new Date(at.getTime() + off))).toMatch(
      /tolerance/,
    );
  });

  it('is refused for any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        fc.pre(!raw.equals(bytes));
        expect(sePayForgery(secret, { raw: Buffer.from(bytes), signature, timestamp }, at)).toBe(
          'wrong signature',
        );
      }),
    );
  });
});
