import { createContext, type ReactNode, useContext } from 'react';
import { en } from './en';
import { type Language, languageOf } from './language';
import { type Messages, vi } from './vi';

export type { Messages };

const CATALOGUES: Record<Language, Messages> = { vi, en };

const MessagesContext = createContext<Messages>(vi);

export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <MessagesContext.Provider value={CATALOGUES[language]}>{children}</MessagesContext.Provider>;
}

/** The words of the page's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** The words of one language, where no component can ask. */
export function messagesOf(language: Language): Messages {
  return CATALOGUES[language];
}

/** The same for a loader or an action. */
export function messagesFor(request: Request): Messages {
  return messagesOf(languageOf(request));
}
