import type {
  FiledOpening,
  LocalDate,
  OpeningAnswers,
  OpeningField,
  OpeningPaperKind,
  OpeningStep,
  SellerKind,
} from '../../contract';
import { messages } from '../../messages';
import { readPhone } from '../phone';
import { readTaxCode } from '../tax-code';
import { requirementsOf, taxCodeDigits } from './rules';
import { printedHolder, sameHolder } from './same-holder';

const say = messages.opening.problem;

/** What the answers of an opening are read against. */
export interface OpeningGround {
  today: LocalDate;
  /** Of the market; a stall stands in it. */
  provinceCode: string;
  /** The province of a commune of today's list; null for no commune. */
  provinceOf(communeCode: string): string | null;
  isBank(bin: string): boolean;
  /** Industry (VSIC) of a category in which goods may stand, by its slug. */
  vsicOf(category: string): string | null;
  /** The terms that are accepted today. */
  termsVersion: string;
}

export interface OpeningGiven {
  kind: SellerKind;
  answers: OpeningAnswers;
  papers: { paper: OpeningPaperKind }[];
  terms_version: string | null;
  asked: Partial<Record<OpeningField, string>>;
}

const PAPERS: readonly OpeningField[] = ['registration', 'identity_card', 'other'];
const ADULT_YEARS = 18;
const MOST_FEE = 1_000_000;
/** Việt Nam and its islands. */
const LAND = { lat: [8, 24], lon: [102, 115] } as const;

/**
 * Reads what was answered so far. Each step of the checklist says what it lacks; `filed` is there once none lacks anything, whatever an officer
 * asked back: that is answered by sending it again.
 */
export function readOpening(
  given: OpeningGiven,
  ground: OpeningGround,
): { steps: OpeningStep[]; filed: FiledOpening | null } {
  const steps = requirementsOf(given.kind).map(({ requirement, fields, optional }): OpeningStep => {
    const problems = [...fields, ...optional].flatMap((field) => {
      const message = problemOf(field, given, ground, fields.includes(field));
      return message === null ? [] : [{ field, message }];
    });
    const all = [...fields, ...optional];
    const state = all.some((field) => given.asked[field] !== undefined)
      ? 'asked'
      : problems.length === 0
        ? 'done'
        : all.some((field) => isGiven(field, given))
          ? 'wrong'
          : 'open';
    return { requirement, fields, optional, state, problems };
  });
  const whole = steps.every(({ problems }) => problems.length === 0);
  return { steps, filed: whole ? file(given, ground) : null };
}

function isGiven(field: OpeningField, { answers, papers, terms_version }: OpeningGiven): boolean {
  if (field === 'terms') return terms_version !== null;
  if (PAPERS.includes(field)) return papers.some(({ paper }) => paper === field);
  return textOf(answers, field) !== '';
}

function textOf(answers: OpeningAnswers, field: OpeningField): string {
  return (answers[field as keyof OpeningAnswers] ?? '').trim();
}

/** Why a field cannot stand as it is; null when it can. */
function problemOf(
  field: OpeningField,
  given: OpeningGiven,
  ground: OpeningGround,
  needed: boolean,
): string | null {
  const { answers } = given;
  if (!isGiven(field, given)) return needed ? (say.missing[field] ?? messages.field.required) : null;
  const typed = textOf(answers, field);
  const wrongWhen = (wrong: boolean, message: string) => (wrong ? message : null);
  switch (field) {
    case 'legal_name':
    case 'representative':
    case 'name':
      return wrongWhen(typed.length < 2 || !/\p{L}/u.test(typed), say.name);
    case 'tax_code':
      return taxCodeProblem(typed, given.kind);
    case 'vat_method':
      return wrongWhen(typed !== 'deduction' && typed !== 'direct', messages.field.invalid_value);
    case 'birth_date':
      return birthProblem(typed, ground.today);
    case 'commune_code':
      return wrongWhen(ground.provinceOf(typed) !== ground.provinceCode, say.commune);
    case 'street':
      return wrongWhen(typed.length < 3, say.street);
    case 'map_point':
      return wrongWhen(readPoint(typed) === null, say.map_point);
    case 'phone':
      return wrongWhen(readPhone(typed) === null, say.phone);
    case 'email':
      return wrongWhen(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), say.email);
    case 'bank_bin':
      return wrongWhen(!ground.isBank(typed), messages.field.invalid_value);
    case 'bank_account':
      return wrongWhen(!/^[0-9A-Za-z]{4,19}$/.test(accountOf(typed)), say.bank_account);
    case 'bank_holder':
      return wrongWhen(
        !sameHolder(typed, textOf(answers, 'legal_name')),
        say.bank_holder(textOf(answers, 'legal_name')),
      );
    case 'category':
      return wrongWhen(ground.vsicOf(typed) === null, messages.field.invalid_value);
    case 'province_fee':
      return wrongWhen(readFee(typed) === null, say.province_fee);
    case 'terms':
      return wrongWhen(given.terms_version !== ground.termsVersion, say.terms_changed);
    default:
      return null;
  }
}

function taxCodeProblem(typed: string, kind: SellerKind): string | null {
  const digits = taxCodeDigits(kind);
  const code = readTaxCode(typed);
  if (code === null) return digits.includes(12) ? say.personal_id : say.tax_code;
  if (digits.includes(code.replace('-', '').length)) return null;
  return digits.includes(12) ? say.personal_id : say.tax_code;
}

/** Born on a day that was, and of age: the eighteenth birthday counts. */
function birthProblem(typed: string, today: LocalDate): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed) || new Date(`${typed}T00:00:00Z`).toJSON()?.slice(0, 10) !== typed) {
    return say.birth_date;
  }
  if (typed < '1900-01-01' || typed > today) return say.birth_date;
  const year = Number(today.slice(0, 4)) - ADULT_YEARS;
  return typed <= `${year}${today.slice(4)}` ? null : say.too_young;
}

function readPoint(typed: string): { lat: number; lon: number } | null {
  const [, first = '', second = ''] = /^(\d{1,2}\.\d+)\s*[,;]\s*(\d{2,3}\.\d+)$/.exec(typed) ?? [];
  const [lat, lon] = [Number(first), Number(second)];
  const inside = (value: number, [from, to]: readonly [number, number]) => from <= value && value <= to;
  return first !== '' && inside(lat, LAND.lat) && inside(lon, LAND.lon) ? { lat, lon } : null;
}

/** `25.000`, `25000 đ` → 25000. */
function readFee(typed: string): number | null {
  const digits = typed.replace(/[\s.₫đ]/g, '');
  return /^\d{1,7}$/.test(digits) && Number(digits) <= MOST_FEE ? Number(digits) : null;
}

const accountOf = (typed: string) => typed.replace(/[\s.-]/g, '');

function file({ kind, answers }: OpeningGiven, ground: OpeningGround): FiledOpening {
  const text = (field: keyof OpeningAnswers) => textOf(answers, field).normalize('NFC').replace(/\s+/g, ' ');
  return {
    kind,
    legal_name: text('legal_name'),
    tax_code: readTaxCode(text('tax_code')) ?? '',
    // Only organisations may choose: households and persons pay by percentage.
    vat_method: text('vat_method') === 'deduction' ? 'deduction' : 'direct',
    representative: text('representative'),
    birth_date: text('birth_date') || null,
    commune_code: text('commune_code'),
    province_code: ground.provinceCode,
    street: text('street'),
    map_point: readPoint(text('map_point')),
    phone: readPhone(text('phone'))?.e164 ?? '',
    email: text('email').toLowerCase() || null,
    bank_bin: text('bank_bin'),
    bank_account: accountOf(text('bank_account')),
    bank_holder: printedHolder(text('bank_holder')),
    name: text('name'),
    category: text('category'),
    vsic: ground.vsicOf(text('category')) ?? '',
    province_fee: readFee(text('province_fee')) ?? 0,
    story: text('story'),
  };
}
