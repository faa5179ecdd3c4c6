import { renderToString } from 'react-dom/server';
import type { KeepMarkup } from '~/components/kept-markup';
import { MessagesProvider } from '~/messages/messages-context';
import type { Language } from './language';
import { catalogueOf } from './language.server';

/** Some two kilobytes each. */
const PIECES = 5000;

const stores: Record<Language, Map<string, string>> = { vi: new Map(), en: new Map() };

/** The store of one language. What was not asked for the longest goes first. */
export function markupStore(language: Language): KeepMarkup {
  const pieces = stores[language];
  return (key, element) => {
    const markup =
      pieces.get(key) ??
      renderToString(<MessagesProvider messages={catalogueOf(language)}>{element}</MessagesProvider>);
    pieces.delete(key);
    pieces.set(key, markup);
    const [oldest] = pieces.keys();
    if (pieces.size > PIECES && oldest !== undefined) pieces.delete(oldest);
    return markup;
  };
}
