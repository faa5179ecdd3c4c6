import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { SmsGatewayProvider } from './provider';

export default ModuleProvider(Modules.NOTIFICATION, { services: [SmsGatewayProvider] });
