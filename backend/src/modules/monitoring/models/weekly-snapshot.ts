import { model } from '@medusajs/framework/utils';

/** A week as it stood when it was over, kept as it was written. Preliminary: a weekly report that people approve may say otherwise. */
export const WeeklySnapshot = model.define('weekly_snapshot', {
  id: model.id({ prefix: 'snap' }).primaryKey(),
  /** `2026-W47` */
  week: model.text().unique(),
  taken_at: model.dateTime(),
  /** Canonical JSON (RFC 8785), of which `sha256` is the hash. */
  content: model.text(),
  sha256: model.text(),
});
