import { expect, it } from 'vitest';
import { openKey, sealKey } from './key-store';

const SECRET = 'a-secret-of-the-market-0123456789abcdef';
const KEY = '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----\n';

it('opens with the same secret for the same holder, and looks different each time it is sealed', () => {
  const sealed = sealKey(KEY, 'platform', SECRET);
  expect(sealed).not.toContain('PRIVATE');
  expect(openKey(sealed, 'platform', SECRET)).toBe(KEY);
  expect(sealKey(KEY, 'platform', SECRET)).not.toBe(sealed);
});

it('does not open for another holder, with another secret, or with one bit changed', () => {
  const sealed = sealKey(KEY, 'platform', SECRET);
  expect(() => openKey(sealed, 'sel_1', SECRET)).toThrow();
  expect(() => openKey(sealed, 'platform', `${SECRET}x`)).toThrow();
  const bytes = Buffer.from(sealed, 'base64');
  for (const place of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => openKey(changed.toString('base64'), 'platform', SECRET)).toThrow();
  }
});
