import { model } from '@medusajs/framework/utils';
import { Opening } from './opening';

/** A private file that shows who somebody is; for its person and for reviewers alone, and until the retention time is over. */
export const OpeningPaper = model.define('opening_paper', {
  id: model.id({ prefix: 'oppap' }).primaryKey(),
  opening: model.belongsTo(() => Opening, { mappedBy: 'papers' }),
  paper: model.enum(['registration', 'identity_card', 'other']),
  /** As the file is called on the device that sent it. */
  name: model.text(),
  type: model.enum(['webp', 'pdf']),
  bytes: model.number(),
});
