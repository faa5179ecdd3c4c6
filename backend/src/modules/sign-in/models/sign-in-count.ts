import { model } from '@medusajs/framework/utils';

/** How often something was tried within the hour. In the database, because every process has to count together. */
export const SignInCount = model
  .define('sign_in_count', {
    /** A hash of what is counted: addresses and phones are nobody's business here. */
    id: model.text().primaryKey(),
    count: model.number(),
    until: model.dateTime(),
  })
  .indexes([{ on: ['until'] }]);
