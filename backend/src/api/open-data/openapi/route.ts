import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { messages } from '../../../messages';
import { answerPublicly } from '../answer';

const words = messages.openData;
const text = { type: 'string' };
const listOf = (items: object) => ({ type: 'array', items });
const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const nullable = (type: string) => ({ type: [type, 'null'] });

const HEAD = {
  kind: { enum: ['weekly', 'monthly', 'yearly'] },
  period: text,
  version: { type: 'integer' },
  approved_at: { type: 'string', format: 'date-time' },
  sha256: text,
  href: text,
};

const FIGURE = object({
  key: text,
  label: text,
  value: { type: 'number' },
  unit: { enum: ['dong', 'count', 'percent', 'percentage_point', 'per_thousand'] },
  numerator: nullable('number'),
  denominator: nullable('number'),
});

const INDICATOR = object({
  ...{ id: text, name: text, formula: text, symbols: text, coverage: text },
  view: { enum: ['production', 'consumption', 'none'] },
  state: { enum: ['computed', 'not_computable'] },
  figures: listOf(FIGURE),
  needs: listOf(object({ code: text, label: text })),
  parameters: listOf(text),
  placeholder: { type: 'boolean' },
});

const TABLE = object({
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

const REPORT = object({
  ...HEAD,
  from: { type: 'string', format: 'date' },
  before: { type: 'string', format: 'date' },
  area_name: text,
  change_note: nullable('string'),
  indicators: listOf(INDICATOR),
  withheld: listOf(text),
  tables: listOf(TABLE),
  parameters: listOf({ type: 'object' }),
  coverage: text,
  method: listOf(text),
  exceptions: listOf(text),
});

const answers = (schema: object) => ({
  description: words.answer,
  content: { 'application/json': { schema } },
});
const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema });

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: words.title, version: '1', description: words.description },
  paths: {
    '/open-data/reports': {
      get: { summary: words.list, responses: { 200: answers(listOf(object(HEAD))) } },
    },
    '/open-data/reports/{kind}/{period}': {
      get: {
        summary: words.report,
        parameters: [inPath('kind', HEAD.kind), inPath('period', text)],
        responses: { 200: answers(REPORT), 404: { description: messages.reports.not_published } },
      },
    },
  },
};

export function GET(req: MedusaRequest, res: MedusaResponse): void {
  answerPublicly(req, res, DOCUMENT);
}
