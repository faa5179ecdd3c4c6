import { model } from '@medusajs/framework/utils';

/**
 * How often one thing was looked for on one day. Of who looked nothing is kept: no address, no session, no basket, no hour. Words that
 * may be about a person are not kept either; they count in the row of the day without words.
 */
export const SearchDay = model
  .define('search_day', {
    /** Day and folded words. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
    day: model.text(),
    /** The words without accents, by which searches are counted together; empty: words that were not kept. */
    folded: model.text(),
    /** The words as somebody wrote them, with accents where anybody did. */
    words: model.text(),
    searches: model.number().default(0),
    /** Of these, how many found nothing. */
    not_found: model.number().default(0),
    /** How many goods the last of them found. */
    last_hits: model.number().default(0),
    /** How often goods of the result were opened, and the sum of their positions from 1. */
    clicks: model.number().default(0),
    click_positions: model.number().default(0),
  })
  .indexes([{ on: ['day'] }, { on: ['folded'] }]);
