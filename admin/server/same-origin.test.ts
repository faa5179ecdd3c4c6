import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.mjs';

const OWN = 'https://quan-ly.cho-phien.example';

describe('a request that changes something', () => {
  it('is ours when it comes from our own address', () => {
    expect(isSameOrigin({ origin: OWN }, OWN)).toBe(true);
    expect(isSameOrigin({ origin: 'http://127.0.0.1:7001', host: '127.0.0.1:7001' }, OWN)).toBe(true);
    expect(isSameOrigin({ fetchSite: 'same-origin' }, OWN)).toBe(true);
  });

  it('is not ours from another site, a sibling, a sandbox or nowhere', () => {
    for (const origin of ['https://evil.example', 'https://cho-phien.example', 'null', 'not an address']) {
      expect(isSameOrigin({ origin, host: 'quan-ly.cho-phien.example' }, OWN)).toBe(false);
    }
    expect(isSameOrigin({ fetchSite: 'same-site' }, OWN)).toBe(false);
    expect(isSameOrigin({}, OWN)).toBe(false);
  });
});
