import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { compositions } from './src/scenes/index.js';

const packs = path.join(__dirname, '../packs');
const photos = path.join(__dirname, 'photos');
const MOST_BYTES = 120 * 1024;

const keysOf = (pack: string): string[] => {
  const entries: { key: string }[] = JSON.parse(readFileSync(path.join(packs, pack, 'photos.json'), 'utf8'));
  return entries.map((entry) => entry.key);
};

describe('the product pictures', () => {
  it.each(readdirSync(packs))(
    'of the pack %s are square WebP files of at most 120 KB',
    async (pack) => {
      const faults: string[] = [];
      for (const key of keysOf(pack)) {
        const file = path.join(photos, `${key}.webp`);
        const { format, width, height } = await sharp(file).metadata();
        if (format !== 'webp' || width !== height || width < 1200)
          faults.push(`${key}: ${format} ${width} × ${height}`);
        if (statSync(file).size > MOST_BYTES) faults.push(`${key}: ${statSync(file).size} bytes`);
        await sharp(file).resize(8, 8).raw().toBuffer();
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('have a wide one for the home page and one for goods without a picture', async () => {
    expect(await sharp(path.join(photos, 'market-hero.webp')).metadata()).toMatchObject({
      width: 1600,
      height: 900,
    });
    expect(await sharp(path.join(photos, 'khong-co-anh.webp')).metadata()).toMatchObject({
      width: 1200,
      height: 1200,
    });
  });

  it('each have a scene that they are made from', () => {
    const made = readdirSync(photos).map((name) => path.basename(name, '.webp'));
    expect(made.sort()).toEqual(Object.keys(compositions).sort());
  });

  it('show no two kinds alike', () => {
    const files = readdirSync(photos).map((name) => readFileSync(path.join(photos, name)).toString('base64'));
    expect(new Set(files).size).toBe(files.length);
  });
});
