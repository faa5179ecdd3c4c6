import type { InferTypeOf, MedusaContainer } from '@medusajs/framework/types';
import type { StallTakedown, Takedown } from '../../contract';
import type { Takedown as TakedownModel } from '../../modules/listing/models/takedown';
import { now } from '../clock';
import { readNames } from './read-names';

type Row = InferTypeOf<typeof TakedownModel>;

/** Requests as officers read them. */
export async function takedownViews(container: MedusaContainer, rows: Row[]): Promise<Takedown[]> {
  if (rows.length === 0) return [];
  const namesOf = await readNames(container, rows);
  return rows.map((row) => ({
    ...stallTakedown(row),
    ...namesOf(row),
    requester: row.requester,
    claim: row.claim,
    received_at: iso(row.received_at),
    due_at: iso(row.due_at),
    overdue: row.state === 'pending' && new Date(row.due_at) < now(),
  }));
}

/** A request as its stall reads it: who complained stays with the officers. */
export function stallTakedown(row: Row): StallTakedown {
  const { id, state, source, document, officer_name, reason, decided_at } = row;
  return {
    ...{ id, state, source, document },
    decided: decided_at ? { at: iso(decided_at), by: officer_name ?? '', reason: reason ?? '' } : null,
    answer: row.answered_at
      ? { at: iso(row.answered_at), by: row.answered_by ?? '', text: row.answer ?? '' }
      : null,
  };
}

const iso = (at: Date | string): string => new Date(at).toISOString();
