import { ModuleProvider, Modules } from '@medusajs/framework/utils';
import { MailboxProvider } from './provider';

export default ModuleProvider(Modules.NOTIFICATION, { services: [MailboxProvider] });
