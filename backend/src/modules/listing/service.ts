import { MedusaService } from '@medusajs/framework/utils';
import { Certificate } from './models/certificate';
import { Listing } from './models/listing';
import { ListingPicture } from './models/listing-picture';

export default class ListingModuleService extends MedusaService({ Listing, Certificate, ListingPicture }) {}
