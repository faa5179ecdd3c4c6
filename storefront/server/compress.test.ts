import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress, pickEncoding } from './compress.mjs';

describe('compression', () => {
  it('prefers brotli, then gzip, and respects a refusal', () => {
    expect(pickEncoding('gzip, deflate, br, zstd')).toBe('br');
    expect(pickEncoding('gzip;q=1.0, br;q=0')).toBe('gzip');
    expect(pickEncoding('deflate')).toBe('identity');
    expect(pickEncoding(undefined)).toBe('identity');
  });

  it('gives back the same page', async () => {
    const page = Buffer.from('<p>Hạt điều rang muối</p>'.repeat(50));
    expect(brotliDecompressSync(await compress(page, 'br', { once: false }))).toEqual(page);
    expect(gunzipSync(await compress(page, 'gzip', { once: true }))).toEqual(page);
    expect(await compress(page, 'identity', { once: false })).toBe(page);
  });
});
