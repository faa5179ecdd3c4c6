import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { PhoneCodeProvider } from './provider';

export default ModuleProvider(Modules.AUTH, { services: [PhoneCodeProvider] });
