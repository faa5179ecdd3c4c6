import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, isOwnWrite } from './security.mjs';

const OWN = 'https://cho.example';

describe('a write', () => {
  it('is ours when it comes from our own address', () => {
    expect(isOwnWrite({ origin: OWN }, OWN)).toBe(true);
    expect(isOwnWrite({ origin: 'http://127.0.0.1:8000', host: '127.0.0.1:8000' }, OWN)).toBe(true);
    expect(isOwnWrite({ fetchSite: 'same-origin' }, OWN)).toBe(true);
  });

  it('is not ours from another site, a sibling, a sandbox or nowhere', () => {
    for (const origin of ['https://evil.example', 'https://quan-ly.cho.example', 'null', 'not an address']) {
      expect(isOwnWrite({ origin, host: 'cho.example' }, OWN)).toBe(false);
    }
    expect(isOwnWrite({ fetchSite: 'same-site' }, OWN)).toBe(false);
    expect(isOwnWrite({ fetchSite: 'cross-site' }, OWN)).toBe(false);
    expect(isOwnWrite({}, OWN)).toBe(false);
  });
});

describe('the content security policy', () => {
  it('lets only our own scripts run and never inline styles', () => {
    const policy = contentSecurityPolicy('abc', true);
    expect(policy).toContain("script-src 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe');
  });
});
