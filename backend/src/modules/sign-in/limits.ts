import { createHash } from 'node:crypto';

/** Most within an hour. A code has five guesses, so a phone's code is guessed at 25 times an hour, of a million. */
export const MOST = { codesOfPhone: 5, codesOfAddress: 30, checksOfAddress: 100 } as const;

/** Under what something is counted. */
export function limitKey(what: 'phone' | 'address' | 'check', value: string): string {
  return `${what}:${createHash('sha256').update(value).digest('base64url')}`;
}
