import { type Flaw, flaw } from './flaw';
import type { XmlElement } from './read-xml';
import type { GroupRule, LeafRule, Rule, Shape } from './schema-2.1.0';

/** Compares an element with its rule: known tags, order, duties, lengths and shapes. */
export function checkStructure(element: XmlElement, rule: Rule, path: string): Flaw[] {
  if ('opaque' in rule) return [];
  return 'children' in rule ? checkGroup(element, rule, path) : checkLeaf(element, rule, path);
}

function checkGroup(element: XmlElement, rule: GroupRule, path: string): Flaw[] {
  return [
    ...checkAttributes(element, rule.hasId === true ? ['Id'] : [], path),
    ...(rule.hasId && !element.attributes.Id ? [flaw('id_missing', path)] : []),
    ...(element.text.trim() === '' ? [] : [flaw('text_misplaced', path)]),
    ...checkChildren(element, rule, path),
  ];
}

function checkChildren(element: XmlElement, { children: rules, tag }: GroupRule, path: string): Flaw[] {
  const flaws: Flaw[] = [];
  const seen = new Map<Rule, number>();
  let reached = 0;
  for (const one of element.children) {
    const place = rules.findIndex((rule) => rule.tag === one.name);
    const rule = rules[place];
    if (!rule) {
      flaws.push(flaw('tag_unknown', `${path}/${one.name}`));
      continue;
    }
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    const own = `${path}/${one.name}${isMany(rule) ? `[${count}]` : ''}`;
    if (count > 1 && !isMany(rule)) flaws.push(flaw('tag_repeated', own));
    else if (place < reached && tag !== 'HDon') flaws.push(flaw('tag_misplaced', own));
    reached = Math.max(reached, place);
    flaws.push(...checkStructure(one, rule, own));
  }
  const missing = rules.filter((rule) => rule.duty === 'M' && !seen.has(rule));
  return [...flaws, ...missing.map((rule) => flaw('tag_missing', `${path}/${rule.tag}`))];
}

function checkLeaf({ attributes, children, text }: XmlElement, rule: LeafRule, path: string): Flaw[] {
  const flaws = checkAttributes({ attributes }, [], path);
  const [inside] = children;
  if (inside) return [...flaws, flaw('tag_unknown', `${path}/${inside.name}`)];
  if (text.trim() === '') return rule.duty === 'M' ? [...flaws, flaw('tag_empty', path)] : flaws;
  const wrong = checkShape(text, rule.shape, path);
  return wrong ? [...flaws, wrong] : flaws;
}

function checkShape(text: string, shape: Shape, path: string): Flaw | undefined {
  switch (shape.kind) {
    case 'text':
      return shape.max !== null && lengthOf(text) > shape.max
        ? flaw('text_too_long', path, `${shape.max}`)
        : undefined;
    case 'whole':
      return /^\d+$/.test(text) && text.length <= shape.max
        ? undefined
        : flaw('not_whole', path, `${shape.max}`);
    case 'date':
      return isDate(text) ? undefined : flaw('not_date', path);
    case 'decimal':
      return checkDecimal(text, shape, path);
  }
}

function checkDecimal(
  text: string,
  { digits, places }: Extract<Shape, { kind: 'decimal' }>,
  path: string,
): Flaw | undefined {
  const [, whole, fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return flaw('not_decimal', path);
  const fits = whole.length <= digits - places && fraction.length <= places;
  return fits ? undefined : flaw('decimal_too_long', path, `${digits},${places}`);
}

function checkAttributes(
  { attributes }: Pick<XmlElement, 'attributes'>,
  allowed: readonly string[],
  path: string,
): Flaw[] {
  return Object.keys(attributes)
    .filter((name) => !allowed.includes(name))
    .map((name) => flaw('attribute_unknown', path, name));
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Characters as people count them, not halves of them. */
function lengthOf(text: string): number {
  return [...text].length;
}

const isMany = (rule: Rule): boolean => 'many' in rule;
