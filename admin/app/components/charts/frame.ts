/**
 * Every chart is drawn twice, for a phone and for a wide screen, and the style sheet shows one: letters keep their size, which one
 * drawing scaled to fit would not.
 */
export interface Frame {
  name: 'narrow' | 'wide';
  width: number;
  height: number;
  /** Height of the letters in the drawing's own units. */
  font: number;
  className: string;
}

export function frames(narrow: [number, number], wide: [number, number]): Frame[] {
  return [
    {
      name: 'narrow',
      width: narrow[0],
      height: narrow[1],
      font: 12,
      className: 'block w-full sm:hidden print:hidden',
    },
    {
      name: 'wide',
      width: wide[0],
      height: wide[1],
      font: 14,
      className: 'hidden w-full sm:block print:block print:max-h-72 wall:lg:h-full',
    },
  ];
}

/** About how wide a text is in Be Vietnam Pro. */
export function textWidth(text: string, font: number): number {
  return text.length * font * 0.58;
}
