import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (...path: string[]) => readFileSync(join(__dirname, ...path), 'utf8');

/** The statements of this module, each in a file of its own, read once. */
export const SQL = {
  insertLinesDelivered: read('facts', 'line-delivered.sql'),
  insertLinesReturned: read('facts', 'line-returned.sql'),
  insertPayments: read('facts', 'payment.sql'),
  touchedMonths: read('rollups', 'touched-months.sql'),
  deleteSellerDays: read('rollups', 'delete-seller-days.sql'),
  insertSellerDays: read('rollups', 'insert-seller-days.sql'),
  months: read('queries', 'months.sql'),
  sellerMonth: read('queries', 'seller-month.sql'),
};
