/** What suites outside the backend need to write the archive of a month. */
export { drawInvoice } from '../src/lib/einvoice-pdf/draw-invoice';
export type { ArchivedInvoice, MonthSource } from '../src/lib/invoice-export/archived-invoice';
export { writeArchive } from '../src/lib/invoice-export/write-archive';
