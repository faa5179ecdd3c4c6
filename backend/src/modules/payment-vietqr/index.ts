import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { VietQrPaymentProvider } from './provider';

export default ModuleProvider(Modules.PAYMENT, { services: [VietQrPaymentProvider] });
