import type { XmlElement } from './read-xml';
import { escapeAttribute, escapeText } from './write-xml';

/**
 * An element as C14N 20010315 writes it, for documents without namespaces (as every invoice is) and for elements that declare their own
 * default one (as `Signature` does). What was read holds neither comments nor processing instructions, so nothing else can stand inside.
 * @throws NamespaceError for prefixes, whose scope this does not follow
 */
export function canonicalXml(element: XmlElement): string {
  const parts: string[] = [];
  write(element, '', parts);
  return parts.join('');
}

/** A name with a prefix. */
export class NamespaceError extends Error {
  constructor(name: string) {
    super(`Names with prefixes are not read: ${name}`);
    this.name = 'NamespaceError';
  }
}

function write({ name, attributes, content }: XmlElement, inherited: string, parts: string[]): void {
  const { xmlns = inherited, ...own } = attributes;
  const names = Object.keys(own).sort();
  const prefixed = [name, ...names].find((one) => one.includes(':'));
  if (prefixed !== undefined) throw new NamespaceError(prefixed);
  parts.push('<', name);
  if (xmlns !== inherited) parts.push(' xmlns="', escapeAttribute(xmlns), '"');
  for (const one of names) parts.push(' ', one, '="', escapeAttribute(own[one] ?? ''), '"');
  parts.push('>');
  for (const one of content) {
    if (typeof one === 'string') parts.push(escapeText(one));
    else write(one, xmlns, parts);
  }
  parts.push('</', name, '>');
}
