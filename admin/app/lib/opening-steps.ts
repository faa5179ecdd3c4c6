import type { OpeningField, OpeningPaperKind, OpeningRequirement } from '@cho-phien/backend/contract';

/** How the steps of an opening are called in addresses. */
export const STEP_SLUGS: Record<OpeningRequirement, string> = {
  identity: 'phap-ly',
  representative: 'dai-dien',
  papers: 'giay-to',
  place: 'dia-chi',
  contact: 'lien-he',
  bank: 'tai-khoan',
  goods: 'hang-ban',
  terms: 'dieu-khoan',
};

export const OPENING_HOME = '/mo-gian-hang';

export const stepPath = (requirement: OpeningRequirement): string =>
  `${OPENING_HOME}/${STEP_SLUGS[requirement]}`;

const PAPER_KINDS: readonly OpeningField[] = ['registration', 'identity_card', 'other'];

export const isPaperKind = (field: OpeningField): field is OpeningPaperKind => PAPER_KINDS.includes(field);
