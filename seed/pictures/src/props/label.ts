import { readFile } from 'node:fs/promises';
import opentype from 'opentype.js';
import sharp from 'sharp';
import type { Texture } from '../render/material.js';

async function font(path: string): Promise<opentype.Font> {
  const file = await readFile(path);
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

const fonts = Promise.all([
  font(require.resolve('@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf')),
  font(require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf')),
]);

/** Rasterises an SVG into a texture. */
export async function textureFrom(svg: string): Promise<Texture> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

export interface Label {
  /** One to three short lines in large type. */
  readonly title: readonly string[];
  readonly note?: string;
  readonly paper?: string;
  readonly accent?: string;
  readonly ink?: string;
  /** Width to height. */
  readonly ratio?: number;
  /** Leaves the ground open, so that the pack shows through. */
  readonly bare?: boolean;
}

/** A printed label as a texture: a band, a leaf mark, the name in two lines. */
export async function label(options: Label): Promise<Texture> {
  const { title, paper = '#FBF7F0', accent = '#9A3B26', ink = '#23201C', ratio = 1 } = options;
  const [medium, bold] = await fonts;
  const width = 600;
  const height = Math.round(width / ratio);
  const center = (face: opentype.Font, text: string, y: number, wish: number, fill: string) => {
    const size = Math.min(wish, (wish * width * 0.82) / face.getAdvanceWidth(text, wish));
    const x = (width - face.getAdvanceWidth(text, size)) / 2;
    return `<path fill="${fill}" d="${face.getPath(text, x, y, size).toPathData(1)}"/>`;
  };
  const line = Math.min(118, (height * 0.5) / title.length);
  const top = height * 0.5 - (line * (title.length - 1)) / 2 + line * 0.42;
  const lines = title.map((text, i) => center(bold, text, top + i * line, line * 0.8, ink)).join('');
  const mark = `<g transform="translate(${width / 2} ${height * 0.17}) scale(${height / 600})">
    <path d="M0-52C46-20 46 24 0 56C-46 24-46-20 0-52Z" fill="${accent}"/>
    <path d="M0-34V48M0-4L20-18M0 18L22 2M0-4L-20-18M0 18L-22 2" stroke="${paper}" stroke-width="5" fill="none"/></g>`;
  const note = options.note ? center(medium, options.note, height * 0.855, 40, accent) : '';
  const sheet = options.bare
    ? ''
    : `<rect width="${width}" height="${height}" fill="${paper}"/><rect x="18" y="18" width="${width - 36}" height="${height - 36}" fill="none" stroke="${accent}" stroke-width="5"/>`;
  return textureFrom(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sheet}${mark}${lines}${note}</svg>`,
  );
}
