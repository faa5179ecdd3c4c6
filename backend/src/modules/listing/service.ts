import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import type { GoodsAnswers, LocalDate, PaperType, SensitiveField } from '../../contract';
import { execute } from '../../lib/sql';
import { Certificate } from './models/certificate';
import { CertificateClaim } from './models/certificate-claim';
import { CertificateScan } from './models/certificate-scan';
import { Listing } from './models/listing';
import { ListingChange } from './models/listing-change';
import { ListingDraft } from './models/listing-draft';
import { ListingPicture } from './models/listing-picture';
import { Takedown } from './models/takedown';
import type { TakedownState } from './takedown-states';

type InModule = Context<EntityManager>;
type Fields = Partial<Record<SensitiveField, string>>;

export interface AskedChange {
  product_id: string;
  seller_id: string;
  before: Fields;
  after: Fields;
  asked_by: string;
}

export interface ChangeDecision {
  id: string;
  state: 'approved' | 'refused';
  officer: { id: string; name: string };
  reason: string | null;
  at: Date;
}

type ClaimState = 'pending' | 'verified' | 'refused' | 'suspended';

export interface ClaimDecision {
  id: string;
  from: ClaimState[];
  state: ClaimState;
  officer: { id: string; name: string };
  reason: string | null;
  at: Date;
}

export interface TakedownDecision {
  id: string;
  from: TakedownState;
  to: TakedownState;
  officer: { id: string; name: string };
  reason: string;
  /** Whether shoppers saw the goods until now; said when they are taken down. */
  was_published?: boolean;
  at: Date;
}

export default class ListingModuleService extends MedusaService({
  Listing,
  Certificate,
  ListingPicture,
  ListingDraft,
  ListingChange,
  CertificateClaim,
  CertificateScan,
  Takedown,
}) {
  /** Keeps some answers of a draft and leaves the others as they are, whoever saves at the same time; false when it is gone or on the shelf. */
  @InjectManager()
  async saveAnswers(
    of: { id: string; seller_id: string; answers: GoodsAnswers },
    @MedusaContext() context: InModule = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE listing_draft SET answers = answers || ?::jsonb, updated_at = now()
       WHERE id = ? AND seller_id = ? AND product_id IS NULL AND deleted_at IS NULL RETURNING id`,
      [JSON.stringify(of.answers), of.id, of.seller_id],
    );
    return rows.length > 0;
  }

  /** Asks for a change; what waited for the same product is replaced by it. */
  @InjectManager()
  async askChange(asked: AskedChange, @MedusaContext() context: InModule = {}): Promise<void> {
    await execute(
      context,
      `INSERT INTO listing_change (id, product_id, seller_id, before, after, asked_by, state)
       VALUES (?, ?, ?, ?::jsonb, ?::jsonb, ?, 'pending')
       ON CONFLICT (product_id) WHERE state = 'pending' AND deleted_at IS NULL
       DO UPDATE SET before = excluded.before, after = excluded.after, asked_by = excluded.asked_by,
         created_at = now(), updated_at = now()`,
      [
        generateEntityId('', 'lschg'),
        asked.product_id,
        asked.seller_id,
        JSON.stringify(asked.before),
        JSON.stringify(asked.after),
        asked.asked_by,
      ],
    );
  }

  /** One compare-and-set, so that of two officers one decides; false when it waits no more. */
  @InjectManager()
  async decideChange(decision: ChangeDecision, @MedusaContext() context: InModule = {}): Promise<boolean> {
    const { id, state, officer, reason, at } = decision;
    const rows = await execute(
      context,
      `UPDATE listing_change SET state = ?, officer_id = ?, officer_name = ?, reason = ?, decided_at = ?, updated_at = now()
       WHERE id = ? AND state = 'pending' AND deleted_at IS NULL RETURNING id`,
      [state, officer.id, officer.name, reason, at, id],
    );
    return rows.length > 0;
  }

  /** One compare-and-set, so that of two officers one decides; false when the claim stands in none of the states `from` any more. */
  @InjectManager()
  async decideClaim(decision: ClaimDecision, @MedusaContext() context: InModule = {}): Promise<boolean> {
    const { id, from, state, officer, reason, at } = decision;
    const rows = await execute(
      context,
      `UPDATE certificate_claim SET state = ?, officer_id = ?, officer_name = ?, reason = ?, decided_at = ?, updated_at = now()
       WHERE id = ? AND state IN (${from.map(() => '?').join(', ')}) AND deleted_at IS NULL RETURNING id`,
      [state, officer.id, officer.name, reason, at, id, ...from],
    );
    return rows.length > 0;
  }

  /** One compare-and-set, so that of two officers one decides; false when the request stands in `from` no more. */
  @InjectManager()
  async decideTakedown(
    decision: TakedownDecision,
    @MedusaContext() context: InModule = {},
  ): Promise<boolean> {
    const { id, from, to, officer, reason, was_published, at } = decision;
    const rows = await execute(
      context,
      `UPDATE takedown SET state = ?, officer_id = ?, officer_name = ?, reason = ?, decided_at = ?,
         was_published = coalesce(?, was_published), updated_at = now()
       WHERE id = ? AND state = ? AND deleted_at IS NULL RETURNING id`,
      [to, officer.id, officer.name, reason, at, was_published ?? null, id, from],
    );
    return rows.length > 0;
  }

  /** Forgets pictures from before a moment, all or one by its key, that neither goods nor drafts show. @returns their keys */
  @InjectManager()
  async forgetUnusedPictures(
    before: Date,
    only: string | null = null,
    @MedusaContext() context: InModule = {},
  ): Promise<string[]> {
    const rows = await execute<{ key: string }>(
      context,
      `DELETE FROM listing_picture picture WHERE picture.created_at < ? AND picture.key = coalesce(?, picture.key)
         AND NOT EXISTS (SELECT 1 FROM listing WHERE picture.key = ANY(listing.photo_keys))
         AND NOT EXISTS (SELECT 1 FROM listing_draft draft WHERE draft.product_id IS NULL AND draft.deleted_at IS NULL
           AND jsonb_exists(draft.answers->'photos', picture.key))
       RETURNING key`,
      [before, only],
    );
    return rows.map(({ key }) => key);
  }

  /** Scans from before `unused` that every paper which names them needs no more: it ended, or was refused, before a moment. */
  @InjectManager()
  async scansToForget(
    { unused, ended, refused }: { unused: Date; ended: LocalDate; refused: Date },
    @MedusaContext() context: InModule = {},
  ): Promise<{ id: string; type: PaperType }[]> {
    return execute(
      context,
      `SELECT id, type FROM certificate_scan scan WHERE scan.created_at < ? AND NOT EXISTS (
         SELECT 1 FROM certificate_claim claim WHERE claim.scan_id = scan.id AND claim.deleted_at IS NULL
           AND claim.expires_on >= ? AND NOT (claim.state = 'refused' AND claim.decided_at < ?))`,
      [unused, ended, refused],
    );
  }
}
