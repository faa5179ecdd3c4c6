import { MedusaService } from '@medusajs/framework/utils';
import { Agreement } from './models/agreement';

export default class AgreementModuleService extends MedusaService({ Agreement }) {}
