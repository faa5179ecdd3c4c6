import { MedusaService } from '@medusajs/framework/utils';
import { Certificate } from './models/certificate';
import { Listing } from './models/listing';
import { ListingPhoto } from './models/listing-photo';

export default class ListingModuleService extends MedusaService({ Listing, Certificate, ListingPhoto }) {}
