import type { Instant } from '../../contract';

interface Told {
  /** The provider's own number of its answer. */
  answer_id: string;
  at: Instant;
}

/**
 * A provider's word that a document is an invoice. Nothing reads as issued without one, and only a provider's reply makes one: the
 * constructor is private, and the private field keeps look-alikes out.
 */
export class AcceptedAnswer {
  readonly outcome = 'accepted';
  private readonly told: Told;

  private constructor(
    readonly provider: string,
    told: Told,
    /** Null for a series without code. */
    readonly tax_office_code: string | null,
    /** The XML as the tax office completed it; null when it gave none back. */
    readonly document: Buffer | null,
  ) {
    this.told = told;
  }

  static from(
    provider: string,
    told: Told & { tax_office_code: string | null; document: Buffer | null },
  ): AcceptedAnswer {
    return new AcceptedAnswer(provider, told, told.tax_office_code, told.document);
  }

  get answer_id(): string {
    return this.told.answer_id;
  }

  get at(): Date {
    return new Date(this.told.at);
  }
}

/** A provider's word that a document is no invoice, and why. */
export class RefusedAnswer {
  readonly outcome = 'refused';
  private readonly told: Told;

  private constructor(
    readonly provider: string,
    told: Told,
    /** In the provider's own words. */
    readonly reason: string,
  ) {
    this.told = told;
  }

  static from(provider: string, told: Told & { reason: string }): RefusedAnswer {
    return new RefusedAnswer(provider, told, told.reason);
  }

  get answer_id(): string {
    return this.told.answer_id;
  }

  get at(): Date {
    return new Date(this.told.at);
  }
}

export type ProviderAnswer = AcceptedAnswer | RefusedAnswer;
