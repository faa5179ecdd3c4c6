import { MedusaService } from '@medusajs/framework/utils';
import { Commune } from './models/commune';
import { FormerUnit } from './models/former-unit';
import { Province } from './models/province';

export default class PlaceModuleService extends MedusaService({ Province, Commune, FormerUnit }) {}
