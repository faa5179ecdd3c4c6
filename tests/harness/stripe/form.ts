/** A value of a form as Stripe writes it: `line_items[0][price_data][currency]=vnd`. */
export type FormValue = string | { [key: string]: FormValue };

/** Reads Stripe's form encoding; lists stay objects with numbers for keys. */
export function readForm(body: string): { [key: string]: FormValue } {
  const form: { [key: string]: FormValue } = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    let at = form;
    for (const part of path.slice(0, -1)) {
      const inner = at[part];
      const next = typeof inner === 'object' ? inner : {};
      at[part] = next;
      at = next;
    }
    const last = path.at(-1);
    if (last !== undefined) at[last] = value;
  }
  return form;
}

export function textAt(form: FormValue | undefined, ...path: string[]): string | undefined {
  let at: FormValue | undefined = form;
  for (const part of path) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

export function listAt(form: FormValue | undefined, name: string): FormValue[] {
  const found = typeof form === 'object' ? form[name] : undefined;
  return typeof found === 'object' ? Object.values(found) : [];
}

/** Texts by name, as metadata are. */
export function recordAt(form: FormValue | undefined, name: string): Record<string, string> {
  const found = typeof form === 'object' ? form[name] : undefined;
  if (typeof found !== 'object') return {};
  return Object.fromEntries(
    Object.entries(found).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
