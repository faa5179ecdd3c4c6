import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { MedusaResponse } from '@medusajs/framework/http';
import { factPath } from '../../../../../lib/fact-export/files';
import { messages } from '../../../../../messages';
import type { OfficerRequest } from '../../../scope';
import { retrieveReadyFacts } from '../../query';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function GET(req: OfficerRequest, res: MedusaResponse): Promise<void> {
  const { id, first_month, last_month, format, bytes } = await retrieveReadyFacts(
    req.scope,
    req.params.id ?? '',
  );
  const name = messages.factExport.file(first_month, last_month, format);
  res.setHeader('Content-Type', TYPES[format]);
  res.setHeader('Content-Length', String(bytes));
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Cache-Control', 'private, no-store');
  await pipeline(createReadStream(factPath(id, format)), res);
}
