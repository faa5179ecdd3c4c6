/** The languages that the two areas speak; the first one is spoken unless a person asked for another. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const COOKIE = 'ngon_ngu';
const YEAR_SECONDS = 31_536_000;

export function parseLanguage(value: unknown): Language {
  return LANGUAGES.find((language) => language === value) ?? LANGUAGES[0];
}

/** The language a request asks for, by its cookie. */
export function languageOf(request: Request): Language {
  const cookies = request.headers.get('Cookie') ?? '';
  return parseLanguage(new RegExp(`(?:^|; )${COOKIE}=([a-z]{2})(?:;|$)`).exec(cookies)?.[1]);
}

export function languageCookie(language: Language): string {
  return `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
}
