import { createHash, randomBytes } from 'node:crypto';

const SHOWN = 12;

/** A new key, what of it may be shown for good, and what is kept. 256 random bits need no slow hash. */
export function makeKey(): { key: string; prefix: string; hash: string } {
  const key = `cpk_${randomBytes(32).toString('base64url')}`;
  return { key, prefix: key.slice(0, SHOWN), hash: hashOfKey(key) };
}

export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
