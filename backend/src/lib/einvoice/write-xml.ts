/**
 * XML in the one form that canonicalisation (C14N 20010315) leaves as it is: no space between tags, no empty-element tags, attributes as
 * given. A document made of these can be hashed as it stands.
 */

/** Finished XML; text becomes this only through `tag`, which escapes it. */
export type Xml = string & { readonly xml: unique symbol };

/** An element; parts that are missing or false leave nothing behind. */
export function tag(name: string, content: string | readonly (Xml | undefined | false)[], id?: string): Xml {
  const inner = typeof content === 'string' ? escapeText(content) : content.filter(Boolean).join('');
  return xml(`<${name}${id === undefined ? '' : ` Id="${escapeAttribute(id)}"`}>${inner}</${name}>`);
}

/** The element when there is something to say in it. */
export function maybe(name: string, text: string | undefined): Xml | undefined {
  return text === undefined || text === '' ? undefined : tag(name, text);
}

/** A whole document. Bytes are those of UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${root}`;
}

export function xml(text: string): Xml {
  return text as Xml;
}

/** As C14N writes text. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => TEXT[sign] ?? sign);
}

/** As C14N writes the value of an attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (sign) => ATTRIBUTE[sign] ?? sign);
}

const TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

const ATTRIBUTE: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
