import { Module } from '@medusajs/framework/utils';
import CardPaymentModuleService from './service';

export const CARD_PAYMENT_MODULE = 'cardPayment';

export default Module(CARD_PAYMENT_MODULE, { service: CardPaymentModuleService });
