import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { StripePaymentProvider } from './provider';

export default ModuleProvider(Modules.PAYMENT, { services: [StripePaymentProvider] });
