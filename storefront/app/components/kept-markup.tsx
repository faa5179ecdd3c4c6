import { createContext, createElement, type HTMLAttributes, type ReactElement, useContext } from 'react';

/** Markup of an element, from a store in which it lies under its key. */
export type KeepMarkup = (key: string, element: ReactElement) => string;

/** Only the server has such a store. */
export const KeptMarkupContext = createContext<KeepMarkup | undefined>(undefined);

interface Props extends HTMLAttributes<HTMLElement> {
  as: 'div' | 'li' | 'nav' | 'ul';
  /** Says everything that the inside shows. */
  cacheKey: string;
  children: ReactElement;
}

/**
 * An element whose inside looks the same on many pages, such as a card: the server renders it once and writes it again from memory. The
 * browser renders and hydrates it like any other. The inside may use the messages, but neither the page's address nor its data.
 */
export function KeptMarkup({ as, cacheKey, children, ...attributes }: Props) {
  const keep = useContext(KeptMarkupContext);
  if (!keep) return createElement(as, attributes, children);
  return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: keep(cacheKey, children) } });
}
