import { model } from '@medusajs/framework/utils';
import { ReturnRequest } from './return-request';

/** A picture of goods that go back; its pixels lie in a private file named by its id. Without a request it is swept after a day. */
export const ReturnPicture = model
  .define('return_picture', {
    id: model.id({ prefix: 'retpho' }).primaryKey(),
    checkout_id: model.text(),
    request: model.belongsTo(() => ReturnRequest, { mappedBy: 'photos' }).nullable(),
  })
  .indexes([{ on: ['checkout_id'] }, { on: ['created_at'], where: 'request_id IS NULL' }]);
