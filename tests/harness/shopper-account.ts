import type { MailboxMessage } from '@cho-phien/backend/contract';
import { Answer } from './answer';
import type { MarketAddress } from './market';
import { Store } from './store';
import { waitUntil } from './wait-until';

/** A phone of the shape that the market accepts, of nobody else in this run. */
export const newPhone = (): string => `09${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

/** The code that was sent last to a phone, as its owner reads it. */
export async function readCode(store: Store, phone: string): Promise<string> {
  const to = `+84${phone.slice(1)}`;
  return waitUntil(`a code for ${phone}`, async () => {
    const path = `/store/mailbox?to=${encodeURIComponent(to)}`;
    const { messages } = (await store.ask<{ messages: MailboxMessage[] }>('GET', path)).ok();
    return messages.map(({ text }) => /^\d{6}/.exec(text)?.[0]).find((code) => code !== undefined);
  });
}

/** Somebody who has signed in at the store door. */
export class ShopperAccount {
  readonly #store: Store;
  readonly #token: string;

  private constructor(store: Store, token: string) {
    this.#store = store;
    this.#token = token;
  }

  static async byPhone(
    market: MarketAddress,
    phone: string,
    name = 'Nguyễn Thị Lan',
  ): Promise<ShopperAccount> {
    const store = new Store(market);
    const sent = await store.ask('POST', '/store/sign-in/codes', { phone });
    if (sent.status !== 202) throw new Error(`No code was sent: ${sent.status} ${sent.text}`);
    const body = { phone, code: await readCode(store, phone) };
    const { token } = (await auth(market, '/auth/customer/phone-code', body)).ok();
    const first = { authorization: `Bearer ${token}` };
    (await store.ask('POST', '/store/account', { name }, first)).ok();
    const refreshed = await auth(market, '/auth/token/refresh', {}, first);
    return new ShopperAccount(store, refreshed.ok().token);
  }

  ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    return this.#store.ask<T>(method, path, body, { authorization: `Bearer ${this.#token}` });
  }
}

export function auth(
  { backend }: Pick<MarketAddress, 'backend'>,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<{ token: string }>> {
  return Answer.to(`${backend}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
