import { describe, expect, it } from 'vitest';
import { en } from './en';
import { languageOf } from './language';
import { vi } from './vi';

/** Every leaf of a catalogue by its path. `12` reads well as a count, a name and a month, so functions are called with it. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node(...Array(node.length).fill('12')))]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, path === '' ? key : `${path}.${key}`),
  );
}

describe('the message catalogues', () => {
  it('have the same keys', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(vi).map(([path]) => path));
  });

  it('leave nothing empty', () => {
    for (const [path, text] of [...leaves(vi), ...leaves(en)]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('speak without exclamation marks and in composed letters', () => {
    for (const [path, text] of leaves(vi)) {
      expect(text, path).not.toContain('!');
      expect(text, path).toBe(text.normalize('NFC'));
    }
  });

  it('put every sentence into English too', () => {
    const english = new Map(leaves(en));
    const same = leaves(vi).filter(([path, text]) => english.get(path) === text && text.includes(' '));
    expect(same.map(([path]) => path)).toEqual(['common.appName', 'overview.map.km']);
  });
});

describe('the language of a request', () => {
  const asking = (cookie: string) =>
    languageOf(new Request('http://localhost/', { headers: { Cookie: cookie } }));

  it('is Vietnamese unless the person chose another', () => {
    expect(asking('')).toBe('vi');
    expect(asking('phien_lam_viec=abc; ngon_ngu=en')).toBe('en');
    expect(asking('ngon_ngu=xx')).toBe('vi');
    expect(asking('khong_ngon_ngu=en')).toBe('vi');
  });
});
