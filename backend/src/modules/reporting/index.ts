import { Module } from '@medusajs/framework/utils';
import applyMigrationsLoader from './loaders/apply-migrations';
import ReportingModuleService from './service';

export const REPORTING_MODULE = 'reporting';

export default Module(REPORTING_MODULE, {
  service: ReportingModuleService,
  loaders: [applyMigrationsLoader],
});
