import { type Cookie, type CookieOptions, createCookie } from '@remix-run/node';
import { env } from './env.server';

const DAY_S = 86_400;
/** A cookie holds 4 kB: this many orders fit with room to spare. */
const ORDERS_KEPT = 12;

const attributes: CookieOptions = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: env.STOREFRONT_URL.startsWith('https:'),
  secrets: [env.SESSION_SECRET],
};

/** The basket's id is the only key to it; the count spares a question to the backend on every page. */
export interface BasketKey {
  id: string;
  itemCount: number;
}

/** What opens an order: the token given when it was placed, or the phone that its shopper proved to know. */
export type OrderKey = { token: string } | { phone: string };

const basketCookie = createCookie('phien_basket', { ...attributes, maxAge: 60 * DAY_S });
const ordersCookie = createCookie('phien_orders', { ...attributes, maxAge: 90 * DAY_S });
const languageCookie = createCookie('phien_lang', { ...attributes, maxAge: 365 * DAY_S });

/** Null when there is no basket, or the cookie is not ours. */
export async function readBasketKey(request: Request): Promise<BasketKey | null> {
  const value = await read(basketCookie, request);
  if (!isRecord(value) || typeof value.id !== 'string') return null;
  return { id: value.id, itemCount: typeof value.itemCount === 'number' ? value.itemCount : 0 };
}

export function writeBasketKey(key: BasketKey): Promise<string> {
  return basketCookie.serialize(key);
}

export function dropBasketKey(): Promise<string> {
  return basketCookie.serialize('', { maxAge: 0 });
}

/** The key to an order in this browser, or null. */
export async function readOrderKey(request: Request, code: string): Promise<OrderKey | null> {
  const keys = await readOrderKeys(request);
  return keys.find((entry) => entry.code === code)?.key ?? null;
}

/** Adds the key to one order; the oldest go when there are too many. */
export async function writeOrderKey(request: Request, code: string, key: OrderKey): Promise<string> {
  const others = (await readOrderKeys(request)).filter((entry) => entry.code !== code);
  const kept = [{ code, key }, ...others].slice(0, ORDERS_KEPT);
  return ordersCookie.serialize(kept.map((entry) => [entry.code, entry.key]));
}

export async function readLanguageCookie(request: Request): Promise<unknown> {
  return read(languageCookie, request);
}

export function writeLanguageCookie(language: string): Promise<string> {
  return languageCookie.serialize(language);
}

async function readOrderKeys(request: Request): Promise<{ code: string; key: OrderKey }[]> {
  const value = await read(ordersCookie, request);
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [code, value] = entry as unknown[];
    const key = toOrderKey(value);
    return typeof code === 'string' && key ? [{ code, key }] : [];
  });
}

function toOrderKey(value: unknown): OrderKey | null {
  if (!isRecord(value)) return null;
  if (typeof value.token === 'string') return { token: value.token };
  return typeof value.phone === 'string' ? { phone: value.phone } : null;
}

async function read(cookie: Cookie, request: Request): Promise<unknown> {
  try {
    return await cookie.parse(request.headers.get('cookie'));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
