import { Module } from '@medusajs/framework/utils';
import DeskLogModuleService from './service';

export const DESK_LOG_MODULE = 'desk_log';

export default Module(DESK_LOG_MODULE, { service: DeskLogModuleService });
