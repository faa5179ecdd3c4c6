import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/**
 * Be Vietnam Pro for words; its digits differ in width, so figures that stand in columns are set in Roboto, whose digits do not.
 * Both under the SIL Open Font License 1.1, which allows embedding.
 */
const FILES = {
  text: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  italic: 'be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf',
  strong: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  heading: 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  figure: 'roboto/400Regular/Roboto_400Regular.ttf',
  strongFigure: 'roboto/600SemiBold/Roboto_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

const locate = createRequire(__filename);
const opened = new Map<FontName, Font>();

/** The parsed font, read from disk once for all documents of the process. */
export function openFont(name: FontName): Font {
  const known = opened.get(name);
  if (known) return known;
  const font = create(readFileSync(locate.resolve(`@expo-google-fonts/${FILES[name]}`)));
  if (!('layout' in font)) throw new Error(`${FILES[name]} is a collection, not a font.`);
  opened.set(name, font);
  return font;
}
