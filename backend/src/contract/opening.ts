import type { CommuneCode, Dong, Instant, LocalDate, ProvinceCode, SellerKind } from './common';

/**
 * Opening a stall: `POST /seller/sign-in-codes {phone}` sends a code, `POST /auth/member/phone-code {phone, code}` answers a token (by e-mail
 * `POST /auth/member/emailpass/register`); `POST /seller/members {name}` makes its person a member, and `POST /auth/token/refresh` answers the
 * token that opens everything below `/seller/openings`. What is asked of who opens a stall, one step for each:
 */
export type OpeningRequirement =
  | 'identity'
  | 'representative'
  | 'papers'
  | 'place'
  | 'contact'
  | 'bank'
  | 'goods'
  | 'terms';

export type OpeningState = 'draft' | 'submitted' | 'asked_back' | 'approved' | 'refused';

export type OpeningPaperKind = 'registration' | 'identity_card' | 'other';

/** As typed; what is missing was not answered yet. */
export interface OpeningAnswers {
  legal_name?: string;
  tax_code?: string;
  vat_method?: string;
  representative?: string;
  birth_date?: string;
  commune_code?: CommuneCode;
  street?: string;
  /** `11.5209, 106.8990`, as map programs hand it out. */
  map_point?: string;
  phone?: string;
  email?: string;
  bank_bin?: string;
  bank_account?: string;
  bank_holder?: string;
  /** What the stall is called. */
  name?: string;
  /** Slug of the category that most of its goods are of. */
  category?: string;
  /** Delivery within the province, in đồng. */
  province_fee?: string;
  story?: string;
}

export type OpeningField = keyof OpeningAnswers | OpeningPaperKind | 'terms';

export interface OpeningPaper {
  id: string;
  paper: OpeningPaperKind;
  name: string;
  type: 'webp' | 'pdf';
  bytes: number;
  sent_at: Instant;
}

/** One step of the checklist, as it stands now: computed on each reading, kept nowhere. */
export interface OpeningStep {
  requirement: OpeningRequirement;
  fields: OpeningField[];
  optional: OpeningField[];
  /** `open`: nothing given yet; `wrong`: something is, and something lacks or is wrong; `asked`: an officer asked back. */
  state: 'open' | 'wrong' | 'asked' | 'done';
  problems: { field: OpeningField; message: string }[];
}

export interface OpeningEvent {
  event: 'begin' | 'submit' | 'ask_back' | 'approve' | 'refuse';
  by: string;
  at: Instant;
  reason: string | null;
  /** What was asked back, by field. */
  fields: Partial<Record<OpeningField, string>>;
}

/** `GET /seller/openings/:id`; `POST` {kind?, answers?} keeps what is given and leaves the rest, and answers it. */
export interface Opening {
  id: string;
  state: OpeningState;
  kind: SellerKind;
  answers: OpeningAnswers;
  papers: OpeningPaper[];
  terms: { version: string; at: Instant } | null;
  /** The version that is accepted now: `POST …/terms {version}`. */
  terms_version: string;
  steps: OpeningStep[];
  /** What an officer asked back and was not answered by sending it again. */
  asked: Partial<Record<OpeningField, string>>;
  events: OpeningEvent[];
  saved_at: Instant;
  /** Once it is approved. */
  seller: { slug: string; name: string } | null;
}

export interface SaveOpeningRequest {
  kind?: SellerKind;
  answers?: OpeningAnswers;
}

/** `GET /seller/openings`: of who is signed in, the newest first; `POST {kind}` begins one, or answers the one that is open. */
export interface OpeningList {
  openings: { id: string; state: OpeningState; kind: SellerKind; name: string | null; begun_at: Instant }[];
}

/** `GET /seller/opening-form`: what can be chosen. */
export interface OpeningForm {
  communes: { code: CommuneCode; name: string }[];
  banks: { bin: string; name: string }[];
  categories: { slug: string; name: string; group: string }[];
}

/** What was submitted, read and checked. */
export interface FiledOpening {
  kind: SellerKind;
  legal_name: string;
  tax_code: string;
  vat_method: 'deduction' | 'direct';
  representative: string;
  birth_date: LocalDate | null;
  commune_code: CommuneCode;
  province_code: ProvinceCode;
  street: string;
  map_point: { lat: number; lon: number } | null;
  /** E.164 */
  phone: string;
  email: string | null;
  bank_bin: string;
  bank_account: string;
  bank_holder: string;
  name: string;
  category: string;
  vsic: string;
  province_fee: Dong;
  story: string;
}

/** Somebody else with the same tax code, account or phone. */
export interface OpeningTwin {
  same: 'tax_code' | 'bank_account' | 'phone';
  /** A stall, or another opening. */
  seller: { slug: string; name: string } | null;
  opening: { id: string; name: string } | null;
}

/** `GET /province/openings?state=&page=`, what waits longest first. For reviewers and above, as everything below it. */
export interface ProvinceOpeningList {
  openings: ProvinceOpeningRow[];
  total: number;
  page: number;
  page_count: number;
}

export interface ProvinceOpeningRow {
  id: string;
  state: OpeningState;
  kind: SellerKind;
  name: string;
  legal_name: string;
  commune_name: string;
  submitted_at: Instant;
  /** Whole days since it was submitted. */
  age_days: number;
}

/**
 * `GET /province/openings/:id`; `POST …/:id/approve` {identity_checked: true}, `POST …/:id/ask-back` {fields: {field: reason}} and
 * `POST …/:id/refuse` {reason} answer it as it stands then. Papers: `GET …/:id/papers/:paper_id`.
 */
export interface ProvinceOpening extends ProvinceOpeningRow {
  filed: FiledOpening;
  commune: string;
  bank_name: string;
  category_name: string;
  applicant: { name: string; phone: string | null; email: string | null };
  papers: OpeningPaper[];
  terms: { version: string; at: Instant } | null;
  steps: Pick<OpeningStep, 'requirement' | 'fields' | 'optional'>[];
  asked: Partial<Record<OpeningField, string>>;
  twins: OpeningTwin[];
  events: OpeningEvent[];
  /** How a seller's identity has to be verified today. */
  verification: 'manual' | 'electronic';
  seller: { slug: string; name: string } | null;
}

export interface AskBackRequest {
  fields: Partial<Record<OpeningField, string>>;
}
