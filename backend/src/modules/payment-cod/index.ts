import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { CashOnDeliveryProvider } from './provider';

export default ModuleProvider(Modules.PAYMENT, { services: [CashOnDeliveryProvider] });
