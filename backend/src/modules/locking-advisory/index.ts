import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { AdvisoryLockingProvider } from './provider';

export default ModuleProvider(Modules.LOCKING, { services: [AdvisoryLockingProvider] });
