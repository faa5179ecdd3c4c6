export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Anything unknown is Vietnamese. */
export function toLanguage(value: unknown): Language {
  return LANGUAGES.find((language) => language === value) ?? 'vi';
}
