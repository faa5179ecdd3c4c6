import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { archivePath, makeFolder, removeArchive } from '../../lib/invoice-export/files';
import { monthSource } from '../../lib/invoice-export/month-source';
import { writeArchive } from '../../lib/invoice-export/write-archive';
import { workOff } from '../../lib/work-queue/work-off';
import { INVOICE_EXPORT_MODULE } from '../../modules/invoice-export';
import type InvoiceExportModuleService from '../../modules/invoice-export/service';

/** Writes the archives that wait, and removes those that have been kept long enough. */
export async function makeExports(container: MedusaContainer): Promise<void> {
  const service: InvoiceExportModuleService = container.resolve(INVOICE_EXPORT_MODULE);
  await workOff({
    service,
    async work({ id, seller_id, month }, onProgress) {
      await makeFolder();
      const source = monthSource(container, seller_id, month);
      return writeArchive({ month, source, path: archivePath(id), onProgress });
    },
    remove: removeArchive,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
  });
}
