import { afterSale } from './vi/after-sale';
import { agreement } from './vi/agreement';
import { auth } from './vi/auth';
import { bankTransaction } from './vi/bank-transaction';
import { basket } from './vi/basket';
import { catalogue } from './vi/catalogue';
import { certificate } from './vi/certificate';
import { checkout } from './vi/checkout';
import { counterSale } from './vi/counter-sale';
import { delivery } from './vi/delivery';
import { drillDown } from './vi/drill-down';
import { einvoice } from './vi/einvoice';
import { error, field } from './vi/error';
import { factExport } from './vi/fact-export';
import { goods } from './vi/goods';
import { goodsImport } from './vi/goods-import';
import { indicators } from './vi/indicators';
import { invoice } from './vi/invoice';
import { invoiceExport } from './vi/invoice-export';
import { monitoring } from './vi/monitoring';
import { notification } from './vi/notification';
import { officer } from './vi/officer';
import { openData } from './vi/open-data';
import { opening } from './vi/opening';
import { operator } from './vi/operator';
import { order } from './vi/order';
import { packingSlip } from './vi/packing-slip';
import { paper } from './vi/paper';
import { parameterImport } from './vi/parameter-import';
import { people } from './vi/people';
import { photo } from './vi/photo';
import { product } from './vi/product';
import { provinceDesk } from './vi/province-desk';
import { reportFiles } from './vi/report-files';
import { reportSections } from './vi/report-sections';
import { reports } from './vi/reports';
import { sellerDesk } from './vi/seller-desk';
import { takedown } from './vi/takedown';
import { voucher } from './vi/voucher';
import { weighing } from './vi/weighing';

/** Every word that the backend says to a person. One file per noun in `vi/`, its twin in `en/`. */
export const messages = {
  afterSale,
  agreement,
  auth,
  bankTransaction,
  basket,
  catalogue,
  certificate,
  checkout,
  counterSale,
  delivery,
  drillDown,
  einvoice,
  error,
  factExport,
  field,
  goods,
  goodsImport,
  indicators,
  invoice,
  invoiceExport,
  monitoring,
  notification,
  officer,
  openData,
  opening,
  operator,
  order,
  paper,
  parameterImport,
  packingSlip,
  people,
  photo,
  product,
  provinceDesk,
  reportFiles,
  reportSections,
  reports,
  sellerDesk,
  takedown,
  voucher,
  weighing,
};
