import { Module } from '@medusajs/framework/utils';
import BankTransactionModuleService from './service';

export const BANK_TRANSACTION_MODULE = 'bank_transaction';

export default Module(BANK_TRANSACTION_MODULE, { service: BankTransactionModuleService });
