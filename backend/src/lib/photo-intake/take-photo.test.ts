import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PHOTO_BYTES } from './spool';
import { takePhoto } from './take-photo';

const DATA_DIR = vi.hoisted(() => ({ path: '' }));
vi.mock('../../env', () => {
  DATA_DIR.path = mkdtempSync(join(tmpdir(), 'intake-'));
  return { env: { DATA_DIR: DATA_DIR.path } };
});

const folder = (...names: string[]) => readdirSync(join(DATA_DIR.path, ...names));
const send = (bytes: Buffer | Uint8Array, name = '') => takePhoto(Readable.from([Buffer.from(bytes)]), name);

/** A field, with the place where it was taken and the way the phone was held. */
const photograph = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#2f5d3a' } })
    .withExif({ IFD0: { Model: 'Phone', Orientation: '6' }, IFD3: { GPSLatitude: '11/1 45/1 0/1' } })
    .withMetadata({ orientation: 6 });
let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  jpeg = await photograph().jpeg().toBuffer();
  png = await photograph().png().toBuffer();
});
const behind = (photo: Buffer, more: Uint8Array) => Buffer.concat([photo, more]);
const text = (bytes: string) => Buffer.from(bytes, 'latin1');

/** A PNG that says it has this many pixels. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1024 * 1024));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

describe('a photograph that a stall sends', () => {
  it('is kept upright, small enough, and without place, time and device', async () => {
    const key = await send(await photograph(3000, 2000).jpeg().toBuffer(), 'IMG_0001.JPG');
    const kept = readFileSync(join(DATA_DIR.path, 'photos', `${key}.webp`));
    const { format, width, height, exif, orientation, icc, xmp } = await sharp(kept).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 1067, height: 1600 });
    expect([exif, orientation, icc, xmp]).toEqual([undefined, undefined, undefined, undefined]);
    expect(folder('private', 'photo-intake')).toEqual([]);
  });

  it.each(['', 'anh', 'anh.jpeg', 'ảnh vườn.JPG'])('called “%s” is taken', async (name) => {
    await expect(send(jpeg, name)).resolves.toMatch(/^sp-/);
  });

  it.each([
    ['of no bytes', () => Buffer.alloc(0), 'a.jpg', 'empty'],
    ['of more than 20 MB', () => Buffer.concat([jpeg, Buffer.alloc(PHOTO_BYTES)]), 'a.jpg', 'too_large'],
    ['with the ending of another kind', () => jpeg, 'a.png', 'wrong_extension'],
    ['with the ending of a page', () => jpeg, 'a.jpg.html', 'wrong_extension'],
    ['that is a drawing with a script', () => text('<svg><script/></svg>'), 'a.svg', 'not_a_photo'],
    ['that is a drawing by another name', () => text('<svg onload="x()"/>'), 'a.jpg', 'not_a_photo'],
    ['that is a program', () => text('MZ\x90\x00'), 'a.jpg', 'not_a_photo'],
    ['that is a GIF', () => text('GIF89a\x01\x00\x01\x00'), 'a.gif', 'not_a_photo'],
    ['of an iPhone’s own kind', () => text('\x00\x00\x00\x18ftypheic'), 'a.heic', 'heic'],
    ['that is an archive too', () => behind(jpeg, zipSync({ a: strToU8('x') })), 'a.jpg', 'hidden_content'],
    ['that is a page too', () => behind(png, text('<html><script>x()</script>')), 'a.png', 'hidden_content'],
    [
      'that is a PDF too',
      () => Buffer.concat([jpeg.subarray(0, 20), text('%PDF-1.7'), jpeg.subarray(20)]),
      'a.jpg',
      'hidden_content',
    ],
    ['of 100 megapixels', () => pngOf(10_000, 10_000), 'a.png', 'too_many_pixels'],
    ['of a side that no wall is long', () => pngOf(2_000_000, 40), 'a.png', 'too_many_pixels'],
    ['that breaks off', () => jpeg.subarray(0, jpeg.length - 400), 'a.jpg', 'broken'],
    ['that is only a head', () => text('\xff\xd8\xff\xe0'), 'a.jpg', 'broken'],
  ])('%s is refused and leaves nothing behind', async (_, bytes, name, kind) => {
    await send(jpeg);
    const before = folder('photos');
    await expect(send(bytes(), name)).rejects.toMatchObject({ kind });
    expect(folder('photos')).toEqual(before);
    expect(folder('private', 'photo-intake')).toEqual([]);
  });

  it('that stops coming leaves nothing behind', async () => {
    await send(jpeg);
    const before = folder('photos');
    const torn = Readable.from(
      (async function* () {
        yield jpeg.subarray(0, 100);
        throw new Error('The line was cut.');
      })(),
    );
    await expect(takePhoto(torn, 'a.jpg')).rejects.toThrow('The line was cut.');
    expect(folder('photos')).toEqual(before);
    expect(folder('private', 'photo-intake')).toEqual([]);
  });
});
