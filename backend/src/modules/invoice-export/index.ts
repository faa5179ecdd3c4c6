import { Module } from '@medusajs/framework/utils';
import InvoiceExportModuleService from './service';

export const INVOICE_EXPORT_MODULE = 'invoice_export';

export default Module(INVOICE_EXPORT_MODULE, { service: InvoiceExportModuleService });
