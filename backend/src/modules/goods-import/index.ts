import { Module } from '@medusajs/framework/utils';
import GoodsImportModuleService from './service';

export const GOODS_IMPORT_MODULE = 'goods_import';

export default Module(GOODS_IMPORT_MODULE, { service: GoodsImportModuleService });
