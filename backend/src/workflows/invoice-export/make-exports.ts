import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { archivePath, makeFolder, removeArchive } from '../../lib/invoice-export/files';
import { monthSource } from '../../lib/invoice-export/month-source';
import { writeArchive } from '../../lib/invoice-export/write-archive';
import { INVOICE_EXPORT_MODULE } from '../../modules/invoice-export';
import type InvoiceExportModuleService from '../../modules/invoice-export/service';
import type { ClaimedExport } from '../../modules/invoice-export/service';

/** Whoever writes an archive says so with each page; after this silence another one begins it anew. */
const SILENCE_MS = 2 * 60 * 1000;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Writes the archives that wait, one after another, and removes those that have been kept long enough. */
export async function makeExports(container: MedusaContainer): Promise<void> {
  const service: InvoiceExportModuleService = container.resolve(INVOICE_EXPORT_MODULE);
  const next = () => service.claim(new Date(), new Date(Date.now() - SILENCE_MS));
  for (let claimed = await next(); claimed; claimed = await next()) await makeExport(container, claimed);
  for (const id of await service.forget(new Date(Date.now() - KEPT_MS))) await removeArchive(id);
}

async function makeExport(
  container: MedusaContainer,
  { id, seller_id, month }: ClaimedExport,
): Promise<void> {
  const service: InvoiceExportModuleService = container.resolve(INVOICE_EXPORT_MODULE);
  try {
    await makeFolder();
    const bytes = await writeArchive({
      month,
      source: monthSource(container, seller_id, month),
      path: archivePath(id),
      onProgress: (done, total) => service.progress(id, done, total, new Date()),
    });
    await service.finish(id, bytes, new Date());
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The export ${id} of invoices could not be written: ${String(error)}`);
    await service.giveUp(id, new Date());
  }
}
