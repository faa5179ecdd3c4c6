import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, isOwnWrite } from './security.mjs';

const publicOrigin = 'https://cho.example';

describe('a write', () => {
  it('is taken from the public address and from the address the browser asked for', () => {
    expect(isOwnWrite({ origin: publicOrigin, host: '127.0.0.1:8000', publicOrigin })).toBe(true);
    expect(isOwnWrite({ origin: 'http://127.0.0.1:8000', host: '127.0.0.1:8000', publicOrigin })).toBe(true);
  });

  it('is refused from anywhere else', () => {
    expect(isOwnWrite({ origin: 'https://evil.example', host: 'cho.example', publicOrigin })).toBe(false);
    expect(isOwnWrite({ origin: 'null', host: 'cho.example', publicOrigin })).toBe(false);
    expect(isOwnWrite({ site: 'cross-site', host: 'cho.example', publicOrigin })).toBe(false);
    expect(isOwnWrite({ site: 'same-site', host: 'cho.example', publicOrigin })).toBe(false);
  });

  it('is taken from a program, which carries no cookies of a shopper', () => {
    expect(isOwnWrite({ host: 'cho.example', publicOrigin })).toBe(true);
  });
});

describe('the content security policy', () => {
  it('lets only our own scripts run and never inline styles', () => {
    const policy = contentSecurityPolicy('abc', true);
    expect(policy).toContain("script-src 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe');
  });
});
