import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { temporaryFolder } from './workspace';

const [WIDTH, HEIGHT] = [3200, 2400];

/** A photograph of at least 6 MB on disk, as a phone takes it: noise, which no encoder makes small, over the market's colours. */
export async function largePhoto(name = 'IMG_2041.jpg'): Promise<string> {
  const noise = await sharp(randomBytes(WIDTH * HEIGHT), {
    raw: { width: WIDTH, height: HEIGHT, channels: 1 },
  })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#e8b04a' } })
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 97, chromaSubsampling: '4:4:4' })
    .toBuffer();
  if (bytes.length < 6_000_000 || bytes.length > 20_000_000)
    throw new Error(`The photograph has ${bytes.length} bytes`);
  const path = join(await temporaryFolder('photo'), name);
  await writeFile(path, bytes);
  return path;
}
