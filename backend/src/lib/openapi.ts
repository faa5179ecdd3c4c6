/** Pieces of the OpenAPI documents of our doors. */
export const text = { type: 'string' };
export const listOf = (items: object) => ({ type: 'array', items });
export const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
export const nullable = (type: string) => ({ type: [type, 'null'] });

export const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema });

const FIGURE = object({
  key: text,
  label: text,
  value: { type: 'number' },
  unit: { enum: ['dong', 'count', 'percent', 'percentage_point', 'per_thousand'] },
  numerator: nullable('number'),
  denominator: nullable('number'),
});

export const INDICATOR = object({
  ...{ id: text, name: text, formula: text, symbols: text, coverage: text },
  view: { enum: ['production', 'consumption', 'none'] },
  state: { enum: ['computed', 'not_computable'] },
  figures: listOf(FIGURE),
  needs: listOf(object({ code: text, label: text })),
  parameters: listOf(text),
  placeholder: { type: 'boolean' },
});

export const TABLE = object({
  ...{ by: text, title: text, view: text },
  rows: listOf(
    object({
      ...{ cell: text, label: text, suppressed: { type: 'boolean' } },
      active_sellers: { type: 'integer' },
      orders: { type: 'integer' },
      gmv_net: { type: 'integer' },
    }),
  ),
});
