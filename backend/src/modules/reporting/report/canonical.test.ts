import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sha256 } from './canonical';

describe('the canonical form', () => {
  it('is the same however the keys came', () => {
    expect(canonical({ b: [1, { d: null, c: 'ồ' }], a: 0.5 })).toBe('{"a":0.5,"b":[1,{"c":"ồ","d":null}]}');
    expect(canonical({ b: 1, a: 2 })).toBe(canonical({ a: 2, b: 1 }));
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON has no word for', () => {
    expect(() => canonical({ a: undefined })).toThrow(TypeError);
    expect(() => canonical(Number.NaN)).toThrow(TypeError);
    expect(() => canonical({ a: 1n })).toThrow(TypeError);
  });

  it('hashes as every other program does', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
