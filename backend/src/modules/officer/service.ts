import { MedusaService } from '@medusajs/framework/utils';
import { Officer } from './models/officer';

export default class OfficerModuleService extends MedusaService({ Officer }) {}
