import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { INDICATOR, inPath, listOf, nullable, object, TABLE, text } from '../../../lib/openapi';
import { messages } from '../../../messages';
import { answerPublicly } from '../answer';

const words = messages.openData;
const HEAD = {
  kind: { enum: ['monthly', 'yearly'] },
  period: text,
  version: { type: 'integer' },
  later_versions: { type: 'integer' },
  approved_at: { type: 'string', format: 'date-time' },
  sha256: text,
  href: text,
};

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
