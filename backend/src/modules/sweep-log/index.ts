import { Module } from '@medusajs/framework/utils';
import SweepLogModuleService from './service';

export const SWEEP_LOG_MODULE = 'sweep_log';

export default Module(SWEEP_LOG_MODULE, { service: SweepLogModuleService });
