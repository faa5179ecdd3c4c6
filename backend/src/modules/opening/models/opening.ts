import { model } from '@medusajs/framework/utils';
import { OpeningEvent } from './opening-event';
import { OpeningPaper } from './opening-paper';

/** That a person wants to open a stall: what was answered so far, as typed, and what became of it. */
export const Opening = model
  .define('opening', {
    id: model.id({ prefix: 'opng' }).primaryKey(),
    member_id: model.text(),
    kind: model.enum(['cooperative', 'enterprise', 'household', 'individual']),
    state: model.enum(['draft', 'submitted', 'asked_back', 'approved', 'refused']).default('draft'),
    /** `OpeningAnswers` */
    answers: model.json(),
    terms_version: model.text().nullable(),
    terms_at: model.dateTime().nullable(),
    /** `FiledOpening`: what was submitted last, read and checked. */
    filed: model.json().nullable(),
    submitted_at: model.dateTime().nullable(),
    /** What an officer asked back, by field. */
    asked: model.json(),
    decided_at: model.dateTime().nullable(),
    seller_id: model.text().nullable(),
    papers: model.hasMany(() => OpeningPaper, { mappedBy: 'opening' }),
    events: model.hasMany(() => OpeningEvent, { mappedBy: 'opening' }),
  })
  .indexes([
    { on: ['member_id'], unique: true, where: "state IN ('draft', 'submitted', 'asked_back')" },
    { on: ['state', 'submitted_at'] },
  ]);
