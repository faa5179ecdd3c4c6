import type { MetaFunction } from '@remix-run/node';
import { type Messages, messagesOf } from '~/messages';
import { parseLanguage } from '~/messages/language';

/**
 * A route's `meta` with its title in the page's language.
 * `pick` gets null for `data` when the loader failed.
 */
export function titleMeta<Loader>(
  pick: (messages: Messages, data: Awaited<Loader> | null) => string,
): MetaFunction {
  return ({ matches, data, error }) => {
    const root = matches.find((match) => match.id === 'root')?.data;
    const language = typeof root === 'object' && root !== null && 'language' in root ? root.language : null;
    const messages = messagesOf(parseLanguage(language));
    const title = error ? messages.titles.error : pick(messages, (data ?? null) as Awaited<Loader> | null);
    return [{ title: `${title} · ${messages.common.appName}` }];
  };
}
