import { SaxesParser } from 'saxes';

/** One element as it was read; names carry their prefix, namespaces are not resolved. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Text and elements in the order in which they stand. */
  content: (string | XmlElement)[];
  children: XmlElement[];
  /** All text directly inside, in one piece. */
  text: string;
}

/** Text that is not read as XML, and why. */
export class UnreadableXmlError extends Error {
  constructor(
    readonly code: 'xml_too_large' | 'xml_forbidden' | 'xml_too_deep' | 'xml_broken',
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'UnreadableXmlError';
  }
}

/** A document of 10,000 lines has 5 MB. */
const MAX_LENGTH = 10_000_000;
const MAX_DEPTH = 40;

/**
 * Reads XML that anybody may have sent: no document type, no entities of its own, no processing instructions, no comments (they split text
 * differently from reader to reader), bounded in size and depth.
 * @throws UnreadableXmlError
 */
export function readXml(source: string): XmlElement {
  if (source.length > MAX_LENGTH) throw new UnreadableXmlError('xml_too_large', `${source.length}`);
  const parser = new SaxesParser();
  const root: XmlElement = newElement('', {});
  const open = [root];
  const top = (): XmlElement => open[open.length - 1] ?? root;
  const refuse = (what: string) => () => {
    throw new UnreadableXmlError('xml_forbidden', what);
  };
  parser.on('error', (error) => {
    throw new UnreadableXmlError('xml_broken', error.message);
  });
  parser.on('doctype', refuse('document type'));
  parser.on('comment', refuse('comment'));
  parser.on('processinginstruction', refuse('processing instruction'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw new UnreadableXmlError('xml_too_deep', name);
    const element = newElement(name, attributes);
    top().children.push(element);
    top().content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    top().text += text;
    top().content.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  const [element] = root.children;
  if (!element) throw new UnreadableXmlError('xml_broken', 'no element');
  return element;
}

function newElement(name: string, attributes: Record<string, string>): XmlElement {
  return { name, attributes, content: [], children: [], text: '' };
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Text at the end of a path of first children; undefined when the path breaks off. */
export function textAt(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return path.reduce<XmlElement | undefined>(child, element)?.text;
}
