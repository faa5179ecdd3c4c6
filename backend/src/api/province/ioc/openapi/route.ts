import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { KEY_SCOPES, type KeyScope } from '../../../../contract';
import { INDICATOR, inPath, listOf, nullable, object, TABLE, text } from '../../../../lib/openapi';
import { messages } from '../../../../messages';
import { REPORT_KINDS } from '../../../../modules/reporting/period';

const words = messages.monitoring;
const day = { type: 'string', format: 'date' };
const moment = { type: 'string', format: 'date-time' };
const kind = { enum: REPORT_KINDS };
const version = { type: 'integer', minimum: 1 };

const FIGURES = object({
  ...{ from: day, before: day, running_until: nullable('string') },
  indicators: listOf(INDICATOR),
  tables: listOf(TABLE),
  parameters: listOf({ type: 'object' }),
  ...{ coverage: text, method: listOf(text), exceptions: listOf(text) },
  suppression: object({ min_sellers: { type: 'integer' }, max_share_percent: { type: 'number' } }),
  confidential: { type: 'boolean' },
});
const SNAPSHOT_HEAD = object({ week: text, taken_at: moment, sha256: text, href: text });
const SNAPSHOT = object({
  ...{ schema: { const: 'cho-phien/snapshot/1' }, week: text, from: day, before: day, taken_at: moment },
  state: { const: 'preliminary' },
  figures: FIGURES,
});
const REPORT_HEAD = object({
  ...{ kind, period: text, version, change_note: nullable('string'), approved_at: moment },
  ...{ sha256: text, href: text },
});
const REPORT = object({
  ...{ schema: { const: 'cho-phien/report/1' }, kind, period: text, version },
  ...{ change_note: nullable('string'), previous_sha256: nullable('string'), issuer: text },
  ...{ drafted_by: text, approved_by: text, approved_at: moment, figures: FIGURES },
});
const NEWS = object({
  ...{ event: { enum: ['report.frozen', 'snapshot.taken'] }, subject: text, sha256: text, href: text },
});

const json = (schema: object) => ({ 'application/json': { schema } });

function reads(scope: KeyScope, summary: string, schema: object, parameters: object[] = []) {
  return {
    get: {
      ...{ summary, parameters, security: [{ key: [scope] }] },
      responses: {
        200: { description: words.answer, content: json(schema) },
        401: { description: words.no_key },
        403: { description: words.no_scope },
        ...(parameters.length > 0 && { 404: { description: words.none } }),
      },
    },
  };
}

const asked = (name: string, schema: object) => ({ name, in: 'query', required: true, schema });
const header = (name: string) => ({ name, in: 'header', required: true, schema: text });

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: words.title, version: '1', description: words.description },
  paths: {
    '/province/ioc/snapshots': reads('snapshots', words.snapshots, listOf(SNAPSHOT_HEAD)),
    '/province/ioc/snapshots/{week}': reads('snapshots', words.snapshot, SNAPSHOT, [inPath('week', text)]),
    '/province/ioc/reports': reads('reports', words.reports, listOf(REPORT_HEAD)),
    '/province/ioc/reports/{kind}/{period}/{version}': reads('reports', words.report, REPORT, [
      ...[inPath('kind', kind), inPath('period', text), inPath('version', version)],
    ]),
    '/province/ioc/indicators': reads('indicators', words.indicators, FIGURES, [
      ...[asked('kind', kind), asked('period', text)],
    ]),
  },
  webhooks: {
    news: {
      post: {
        summary: words.news,
        parameters: ['x-market-event', 'x-market-delivery', 'x-market-signature'].map(header),
        requestBody: { content: json(NEWS) },
        responses: { '2XX': { description: words.answer } },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer', description: KEY_SCOPES.join(', ') },
    },
  },
};

/** `GET /province/ioc/openapi`, for anybody: how the door is used is no secret. */
export function GET(_req: MedusaRequest, res: MedusaResponse): void {
  res.json(DOCUMENT);
}
