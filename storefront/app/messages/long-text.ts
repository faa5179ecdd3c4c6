import type { Market } from '@cho-phien/backend/contract';
import type { PolicySlug } from '~/lib/policies';

/** One part of a long page: paragraphs, then a list. */
export interface TextSection {
  heading: string;
  paragraphs?: string[];
  list?: string[];
}

export interface LongText {
  title: string;
  intro: string;
  sections: TextSection[];
}

/** The pages that a market must publish, in one language, with the operator's own data. */
export type PolicyTexts = (market: Market) => Record<PolicySlug, LongText>;
