import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectors } from './fixtures/vietqr-vectors.json';
import { readVietQr, TRANSFER_LIMIT, VietQrError, writeVietQr } from './vietqr';

const faultOf = (payload: string) => {
  try {
    readVietQr(payload);
  } catch (error) {
    if (error instanceof VietQrError) return error.fault;
    throw error;
  }
  return null;
};

describe('reading VietQR', () => {
  const malformed = vectors.filter((vector) => vector.tlv_error || vector.note?.startsWith('NEGATIVE'));
  const foreign = vectors.filter((vector) => vector.tag26);
  const good = vectors.filter((vector) => !malformed.includes(vector) && !foreign.includes(vector));

  it('has all the vectors to go by', () => {
    expect([good.length, malformed.length, foreign.length]).toEqual([13, 2, 1]);
  });

  it.each(good)('understands $payload', (vector) => {
    expect(readVietQr(vector.payload)).toEqual({
      initiation: vector.initiation,
      beneficiary: vector.service === 'QRIBFTTC' ? 'card' : 'account',
      bin: vector.bin,
      account: vector.account,
      amount: vector.amount ? Number(vector.amount) : null,
      additional: vector.additional ?? {},
    });
  });

  it.each(malformed)('calls $payload malformed though its CRC is right', ({ payload }) => {
    expect(faultOf(payload)).toBe('structure');
  });

  it.each(foreign)('knows $payload for another scheme', ({ payload }) => {
    expect(faultOf(payload)).toBe('not_vietqr');
  });

  it('takes the CRC in small letters', () => {
    const [{ payload }] = good as [(typeof good)[0]];
    expect(readVietQr(payload.slice(0, -4) + payload.slice(-4).toLowerCase()).bin).toBe('970403');
  });

  it('notices any single digit that was misread', () => {
    const payload = writeVietQr({
      bin: '970436',
      account: '0011001932418',
      amount: 482_000,
      text: 'CP7K3M9Q',
    });
    fc.assert(
      fc.property(fc.nat(payload.length - 1), fc.constantFrom(...'0123456789'), (at, digit) => {
        fc.pre(payload[at] !== digit);
        expect(faultOf(payload.slice(0, at) + digit + payload.slice(at + 1))).not.toBeNull();
      }),
    );
  });
});

describe('writing VietQR', () => {
  it('writes what the vectors of one dynamic transfer with a text say', () => {
    const ours = vectors.filter((v) => v.amount && v.bin && Object.keys(v.additional ?? {}).join() === '08');
    expect(ours.length).toBeGreaterThanOrEqual(4);
    for (const { payload, bin, account, amount, additional } of ours) {
      const text = (additional as { '08': string })['08'].toUpperCase();
      const written = writeVietQr({ bin: bin!, account: account!, amount: Number(amount), text });
      expect(written.slice(0, -8).toLowerCase()).toContain(payload.slice(0, -8).toLowerCase());
    }
  });

  it('reads back what it wrote, for any account, amount and text', () => {
    const bin = fc.stringMatching(/^\d{6}$/);
    const account = fc.stringMatching(/^[A-Za-z0-9]{1,19}$/);
    const text = fc.stringMatching(/^[A-Z0-9 ]{1,25}$/);
    fc.assert(
      fc.property(bin, account, fc.integer({ min: 1, max: TRANSFER_LIMIT - 1 }), text, (b, a, amount, t) => {
        expect(readVietQr(writeVietQr({ bin: b, account: a, amount, text: t }))).toEqual({
          initiation: 'dynamic',
          beneficiary: 'account',
          bin: b,
          account: a,
          amount,
          additional: { '08': t },
        });
      }),
    );
  });

  const right = { bin: '970436', account: '0011001932418', amount: 482_000, text: 'CP7K3M9Q' };
  it.each([
    { ...right, bin: '97043' },
    { ...right, account: '' },
    { ...right, account: '01234567890123456789' },
    { ...right, amount: 0 },
    { ...right, amount: 1.5 },
    { ...right, amount: TRANSFER_LIMIT },
    { ...right, text: '' },
    { ...right, text: 'CP-7K3M9Q' },
    { ...right, text: 'TOI TRA TIEN HAT DIEU NGAY' },
  ])('refuses what no bank would take: %j', (wrong) => {
    expect(() => writeVietQr(wrong)).toThrow(VietQrError);
  });
});
