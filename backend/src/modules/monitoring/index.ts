import { Module } from '@medusajs/framework/utils';
import MonitoringModuleService from './service';

export const MONITORING_MODULE = 'monitoring';

export default Module(MONITORING_MODULE, { service: MonitoringModuleService });
