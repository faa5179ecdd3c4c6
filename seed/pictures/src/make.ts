import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { denoise } from './render/denoise.js';
import { develop } from './render/develop.js';
import { expose } from './render/expose.js';
import { Scene } from './render/scene.js';
import { compositions } from './scenes/index.js';

interface Size {
  /** Size in pixels of the finished picture. */
  readonly width: number;
  readonly height: number;
  /** It is traced this much smaller and enlarged: softer, like a photograph, and far quicker. */
  readonly share: number;
}

const WIDE: Readonly<Record<string, Size>> = { 'market-hero': { width: 1600, height: 900, share: 0.72 } };
const SQUARE: Size = { width: 1200, height: 1200, share: 0.56 };
const SAMPLES = 7;

/**
 * Renders pictures as WebP. Arguments: keys (all without any), `--draft` for small quick ones,
 * `--to=<folder>` for another place than `photos/`.
 */
async function main(args: readonly string[]): Promise<void> {
  const draft = args.includes('--draft');
  const folder = args.find((a) => a.startsWith('--to='))?.slice(5) ?? path.join(__dirname, '../photos');
  const keys = args.filter((a) => !a.startsWith('--'));
  await mkdir(folder, { recursive: true });
  for (const key of keys.length > 0 ? keys : Object.keys(compositions)) {
    const compose = compositions[key];
    if (!compose) throw new Error(`No scene is named ${key}`);
    const started = Date.now();
    const scene = new Scene(key);
    await compose(scene);
    const full = WIDE[key] ?? SQUARE;
    const share = draft ? 0.26 : full.share;
    const width = Math.round(full.width * share);
    const height = Math.round(full.height * share);
    const picture = expose(scene, width, height, draft ? 4 : SAMPLES);
    const file = path.join(folder, `${key}.webp`);
    const image = sharp(develop(denoise(picture), width, height), { raw: { width, height, channels: 3 } });
    if (!draft) image.resize(full.width, full.height, { kernel: 'cubic' });
    await image.webp({ quality: 80, effort: 5, smartSubsample: true }).toFile(file);
    const { size } = await stat(file);
    process.stdout.write(
      `${key}: ${Math.round(size / 1024)} KB in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
    );
  }
}

void main(process.argv.slice(2));
