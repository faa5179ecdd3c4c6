import { Module } from '@medusajs/framework/utils';
import SearchSignalsService from './service';

export const SEARCH_SIGNALS_MODULE = 'searchSignals';

export default Module(SEARCH_SIGNALS_MODULE, { service: SearchSignalsService });
