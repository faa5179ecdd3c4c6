import { model } from '@medusajs/framework/utils';
import { CERTIFICATE_KINDS } from '../../../lib/certificates/kinds';
import { Listing } from './listing';

/** A proof that belongs to one product of one owner, never to the whole stall; void after `expires_on` (domain/06). */
export const Certificate = model
  .define('certificate', {
    id: model.id({ prefix: 'cert' }).primaryKey(),
    listing: model.belongsTo(() => Listing, { mappedBy: 'certificates' }),
    kind: model.enum(CERTIFICATE_KINDS),
    stars: model.number().nullable(),
    number: model.text(),
    issuer: model.text(),
    /** `YYYY-MM-DD` */
    issued_on: model.text(),
    /** `YYYY-MM-DD`, the last valid day. */
    expires_on: model.text(),
  })
  .indexes([{ on: ['expires_on'] }]);
