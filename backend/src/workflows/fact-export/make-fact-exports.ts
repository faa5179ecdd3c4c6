import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { factPath, makeFactFolder, removeFacts } from '../../lib/fact-export/files';
import { writeCsv } from '../../lib/fact-export/write-csv';
import { writeXlsx } from '../../lib/fact-export/write-xlsx';
import { workOff } from '../../lib/work-queue/work-off';
import { FACT_EXPORT_MODULE } from '../../modules/fact-export';
import type FactExportModuleService from '../../modules/fact-export/service';
import { REPORTING_MODULE } from '../../modules/reporting';
import type { FactLine } from '../../modules/reporting/fact-lines';
import { monthBounds } from '../../modules/reporting/month';
import type ReportingModuleService from '../../modules/reporting/service';

const WRITERS = { csv: writeCsv, xlsx: writeXlsx };

/** Writes the files of order lines that wait, and removes those that have been kept long enough. */
export async function makeFactExports(container: MedusaContainer): Promise<void> {
  const service: FactExportModuleService = container.resolve(FACT_EXPORT_MODULE);
  const { factLines }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  await workOff({
    service,
    async work({ id, first_month, last_month, format }, onProgress) {
      await makeFactFolder();
      const period = { from: monthBounds(first_month).from, before: monthBounds(last_month).before };
      const total = await factLines.count(period);
      const lines = counted(factLines.pages(period), (done) => onProgress(done, Math.max(done, total)));
      return WRITERS[format](factPath(id, format), lines);
    },
    remove: removeFacts,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
  });
}

async function* counted(
  pages: AsyncIterable<FactLine[]>,
  onProgress: (done: number) => Promise<void>,
): AsyncIterable<FactLine[]> {
  let done = 0;
  await onProgress(done);
  for await (const page of pages) {
    yield page;
    done += page.length;
    await onProgress(done);
  }
}
