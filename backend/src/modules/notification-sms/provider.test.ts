import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SmsGateway } from '../../../testing/sms-gateway';
import { SmsGatewayProvider } from './provider';

const SMS = {
  to: '+84912345678',
  channel: 'sms',
  template: 'order_placed',
  content: { text: 'Đã nhận đơn CP-7K3M9Q, tổng 1.284.000 ₫.' },
  idempotency_key: 'outmsg_1:1',
};

let gateway: SmsGateway;
beforeAll(async () => {
  gateway = await SmsGateway.start();
});
afterEach(() => {
  gateway.received.length = 0;
});
afterAll(() => gateway.close());

const provider = (options: { url?: string; token?: string } = {}) =>
  new SmsGatewayProvider({}, { url: gateway.url, token: gateway.token, ...options });

describe('a short message', () => {
  it('reaches the gateway with its accents, its number and the key of the attempt', async () => {
    await provider().send(SMS);
    expect(gateway.received).toEqual([
      { to: '+84912345678', text: 'Đã nhận đơn CP-7K3M9Q, tổng 1.284.000 ₫.', key: 'outmsg_1:1' },
    ]);
  });

  it('of the same attempt carries the same key, so that the gateway sends it once', async () => {
    await provider().send(SMS);
    await provider().send(SMS);
    const second = { ...SMS, idempotency_key: 'outmsg_1:2' };
    await provider().send(second);
    expect(gateway.received.map(({ key }) => key)).toEqual(['outmsg_1:1', 'outmsg_1:2']);
  });

  it.each([400, 429, 500])('that the gateway answers with %i was not sent', async (status) => {
    gateway.answers.push(status);
    await expect(provider().send(SMS)).rejects.toThrow(`The gateway answered ${status}.`);
    expect(gateway.received).toEqual([]);
  });

  it('is not taken with a wrong token', async () => {
    await expect(provider({ token: 'sai' }).send(SMS)).rejects.toThrow('The gateway answered 401.');
    expect(gateway.received).toEqual([]);
  });

  it('fails when the gateway hangs up', async () => {
    gateway.answers.push(null);
    await expect(provider().send(SMS)).rejects.toThrow();
    expect(gateway.received).toEqual([]);
  });
});
