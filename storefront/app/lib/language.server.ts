import { en } from '~/messages/en';
import { type Messages, vi } from '~/messages/vi';
import { readLanguageCookie } from './cookies.server';
import { type Language, toLanguage } from './language';

const catalogues: Record<Language, Messages> = { vi, en };

/** The language of one request: `?lang=` first, then the cookie, else Vietnamese. */
export async function languageOf(request: Request): Promise<Language> {
  const asked = new URL(request.url).searchParams.get('lang');
  return toLanguage(asked ?? (await readLanguageCookie(request)));
}

/** The catalogue that answers one request. */
export async function messagesOf(request: Request): Promise<Messages> {
  return catalogues[await languageOf(request)];
}

export function catalogueOf(language: Language): Messages {
  return catalogues[language];
}
