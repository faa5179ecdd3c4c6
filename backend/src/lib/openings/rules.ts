import { loadOpeningRules, type OpeningRules } from '@cho-phien/seed';
import type {
  LocalDate,
  OpeningField,
  OpeningPaperKind,
  OpeningRequirement,
  SellerKind,
} from '../../contract';
import { valueOn } from '../dated-value';

interface Required {
  requirement: OpeningRequirement;
  fields: OpeningField[];
  optional: OpeningField[];
}

let rules: OpeningRules | undefined;

function openingRules(): OpeningRules {
  rules ??= loadOpeningRules();
  return rules;
}

function ofKind(kind: SellerKind): OpeningRules['kinds'][number] {
  const found = openingRules().kinds.find((one) => one.kind === kind);
  if (!found) throw new Error(`Nothing says what a ${kind} needs to open a stall.`);
  return found;
}

/** What a seller of this kind is asked for, in this order. */
export function requirementsOf(kind: SellerKind): Required[] {
  return ofKind(kind).requirements as Required[];
}

/** How many digits the tax code of such a seller has. */
export function taxCodeDigits(kind: SellerKind): number[] {
  return ofKind(kind).taxCodeDigits;
}

/** The version of the terms that is accepted on a day. */
export function termsOn(day: LocalDate): string {
  return valueOn('terms of sellers', openingRules().terms, day).value;
}

/** How a seller's identity has to be verified on a day. */
export function verificationOn(day: LocalDate): 'manual' | 'electronic' {
  return valueOn('verification of sellers', openingRules().verification, day).value;
}

/** The tables that say what holds when, for a test of their soundness. */
export function datedRules() {
  const { terms, verification } = openingRules();
  return { terms, verification };
}

/** Days for which a paper is kept after its opening was decided, or after it was last touched. */
export function retentionDays(paper: OpeningPaperKind, outcome: 'decided' | 'left', day: LocalDate): number {
  const fitting = openingRules().retention.filter(
    (one) => one.outcome === outcome && one.validFrom <= day && (one.paper === paper || one.paper === null),
  );
  const rule = fitting.find((one) => one.paper === paper) ?? fitting[0];
  if (!rule) throw new Error(`Nothing says how long a paper is kept once it is ${outcome}.`);
  return rule.days;
}
