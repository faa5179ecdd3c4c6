import { Module } from '@medusajs/framework/utils';
import FactExportModuleService from './service';

export const FACT_EXPORT_MODULE = 'fact_export';

export default Module(FACT_EXPORT_MODULE, { service: FactExportModuleService });
