import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (...path: string[]) => readFileSync(join(__dirname, ...path), 'utf8');

/** The statements of this module, each in a file of its own, read once. */
export const SQL = {
  insertLinesDelivered: read('facts', 'line-delivered.sql'),
  insertLinesReturned: read('facts', 'line-returned.sql'),
  insertParcels: read('facts', 'parcel.sql'),
  insertPayments: read('facts', 'payment.sql'),
  insertInvoices: read('facts', 'invoice.sql'),
  insertSellersApproved: read('facts', 'seller-approved.sql'),
  insertListings: read('facts', 'listing.sql'),
  insertAgreements: read('facts', 'agreement-signed.sql'),
  syncSellers: read('registers', 'sync-sellers.sql'),
  syncListings: read('registers', 'sync-listings.sql'),
  syncCertificates: read('registers', 'sync-certificates.sql'),
  touchedDays: read('rollups', 'touched-days.sql'),
  deleteSellerDays: read('rollups', 'delete-seller-days.sql'),
  insertSellerDays: read('rollups', 'insert-seller-days.sql'),
  deleteInvoiceDays: read('rollups', 'delete-invoice-days.sql'),
  insertInvoiceDays: read('rollups', 'insert-invoice-days.sql'),
  deleteMonths: read('rollups', 'delete-months.sql'),
  insertMonths: read('rollups', 'insert-months.sql'),
  deleteCells: read('rollups', 'delete-cells.sql'),
  insertCells: read('rollups', 'insert-cells.sql'),
  months: read('queries', 'months.sql'),
  gmvOfSeller: read('queries', 'gmv-of-seller.sql'),
  measures: read('queries', 'measures.sql'),
  valueAdded: read('queries', 'value-added.sql'),
  registers: read('queries', 'registers.sql'),
  cells: read('queries', 'cells.sql'),
  cellsByMonth: read('queries', 'cells-by-month.sql'),
  withheld: read('queries', 'withheld.sql'),
  paidByStall: read('queries', 'paid-by-stall.sql'),
  late: read('queries', 'late.sql'),
  factLines: read('queries', 'fact-lines.sql'),
  countFactLines: read('queries', 'count-fact-lines.sql'),
  drill: read('queries', 'drill.sql'),
  freezeRollup: read('rollups', 'freeze.sql'),
  freezeMonths: read('rollups', 'freeze-months.sql'),
  freezeCells: read('rollups', 'freeze-cells.sql'),
};
