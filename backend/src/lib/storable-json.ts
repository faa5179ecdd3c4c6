/** Text as PostgreSQL can keep it: it knows no zero byte and no half of a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Parses JSON so that every text in it can be stored, keys too. @throws SyntaxError */
export function parseStorableJson(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') return storableText(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), inner]));
  });
}
