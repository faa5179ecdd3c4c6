import { MedusaService } from '@medusajs/framework/utils';
import { Member } from './models/member';
import { Membership } from './models/membership';
import { Seller } from './models/seller';

export default class SellerModuleService extends MedusaService({ Seller, Member, Membership }) {}
