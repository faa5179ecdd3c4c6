import type { MedusaContainer } from '@medusajs/framework/types';
import type { FactExport } from '../../../contract';
import { conflict, notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { FACT_EXPORT_MODULE } from '../../../modules/fact-export';
import type FactExportModuleService from '../../../modules/fact-export/service';

const LATEST = 12;

export async function listFactExports(container: MedusaContainer): Promise<FactExport[]> {
  const rows = await serviceOf(container).listFactExports(
    {},
    { take: LATEST, order: { created_at: 'DESC', id: 'DESC' } },
  );
  return rows.map(toExport);
}

/** @throws MarketError 404 when there is none, or no more */
export async function retrieveFactExport(container: MedusaContainer, id: string): Promise<FactExport> {
  const [row] = await serviceOf(container).listFactExports({ id });
  if (!row) throw notFound('fact_export_not_found', messages.factExport.not_found);
  return toExport(row);
}

/** @throws MarketError 404, or 409 while it is being written */
export async function retrieveReadyFacts(container: MedusaContainer, id: string): Promise<FactExport> {
  const found = await retrieveFactExport(container, id);
  if (found.state !== 'ready') throw conflict('not_ready', messages.factExport.not_ready);
  return found;
}

type Row = Awaited<ReturnType<FactExportModuleService['listFactExports']>>[number];

function toExport(row: Row): FactExport {
  const { id, first_month, last_month, format, asked_by, state, done, total, bytes, created_at } = row;
  const what = { id, first_month, last_month, format, asked_by };
  return { ...what, state, done, total, bytes, created_at: new Date(created_at).toISOString() };
}

function serviceOf(container: MedusaContainer): FactExportModuleService {
  return container.resolve(FACT_EXPORT_MODULE);
}
