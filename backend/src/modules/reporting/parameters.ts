import { randomUUID } from 'node:crypto';
import type { Parameter, PrismaClient } from './generated/client';
import type { Decision, NewParameter, Outcome, ParameterRow, Person, TargetRow } from './types';

/** Who entered and approved what came with the pack: the operator, before there was anybody else. */
const PACK: Person = { id: 'pack', name: 'Gói dữ liệu' };

/** One decision on numbers at a time, so that two new versions cannot both take the place of the old one. */
const DECISION_LOCK = 5_300_102;

/** How long to wait for the database, and for the work to be done, in milliseconds. */
const PATIENCE = { maxWait: 60_000, timeout: 60_000 };

const NEWEST_FIRST = [
  ...[{ key: 'asc' as const }, { subject: 'asc' as const }],
  ...[{ validFrom: 'desc' as const }, { basis: 'asc' as const }],
];

/** Numbers that no order gives: goals, official figures, coefficients, registries, rules, entries of staff. */
export class Parameters {
  constructor(private readonly db: PrismaClient) {}

  /** Puts the pack's numbers in place of its own earlier ones; what a person has put there since stays. */
  async savePack(rows: NewParameter[], at: Date): Promise<void> {
    await this.db.$transaction(async (db) => {
      for (const row of rows) {
        const slot = slotOf(row);
        const data = {
          ...stored(row),
          state: 'approved',
          enteredBy: PACK.id,
          enteredByName: PACK.name,
          enteredAt: at,
          decidedBy: PACK.id,
          decidedByName: PACK.name,
          decidedAt: at,
        };
        const held = await db.parameter.findUnique({ where: { slot }, select: { enteredBy: true } });
        if (held === null) await db.parameter.create({ data: { id: `pack:${slot}`, slot, ...data } });
        else if (held.enteredBy === PACK.id) await db.parameter.update({ where: { slot }, data });
      }
    }, PATIENCE);
  }

  /** Enters numbers for another person to approve. @returns their ids */
  async propose(rows: NewParameter[], by: Person, at: Date): Promise<string[]> {
    const data = rows.map((row) => ({
      id: randomUUID(),
      ...stored(row),
      state: 'proposed',
      enteredBy: by.id,
      enteredByName: by.name,
      enteredAt: at,
    }));
    await this.db.parameter.createMany({ data });
    return data.map(({ id }) => id);
  }

  /** Approves or refuses a proposed number; an approved one takes the place of the version before, which is kept. */
  async decide(id: string, { decision, note, by, at }: Decision): Promise<Outcome<ParameterRow>> {
    return this.db.$transaction(async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${DECISION_LOCK}::bigint)`;
      const row = await db.parameter.findUnique({ where: { id } });
      if (!row) return { refused: 'not_found' };
      if (row.state !== 'proposed') return { refused: 'wrong_state' };
      if (row.enteredBy === by.id) return { refused: 'own_work' };
      const slot = decision === 'approved' ? slotOf(toRow(row)) : null;
      if (slot) await db.parameter.updateMany({ where: { slot }, data: { slot: null, state: 'superseded' } });
      const decided = { decidedBy: by.id, decidedByName: by.name, decidedAt: at, decisionNote: note };
      const saved = await db.parameter.update({ where: { id }, data: { slot, state: decision, ...decided } });
      return { value: toRow(saved) };
    }, PATIENCE);
  }

  /** All versions, the newest first of each number; numbers in the order of kind, key and subject. */
  async list(): Promise<ParameterRow[]> {
    const rows = await this.db.parameter.findMany({
      orderBy: [
        { kind: 'asc' },
        { key: 'asc' },
        { subject: 'asc' },
        { validFrom: 'desc' },
        { enteredAt: 'desc' },
      ],
    });
    return rows.map(toRow);
  }

  /** Approved numbers that hold on the day before `before` or held earlier. */
  async approvedBefore(before: string): Promise<ParameterRow[]> {
    const rows = await this.db.parameter.findMany({
      where: { state: 'approved', validFrom: { lt: new Date(before) } },
      orderBy: NEWEST_FIRST,
    });
    return rows.map(toRow);
  }

  /** These versions, in the order of `approvedBefore`. */
  async byIds(ids: string[]): Promise<ParameterRow[]> {
    return (await this.db.parameter.findMany({ where: { id: { in: ids } }, orderBy: NEWEST_FIRST })).map(
      toRow,
    );
  }

  /** The approved value on a day (`YYYY-MM-DD`). @throws when there is none: a rule that the program cannot do without */
  async on(key: string, day: string): Promise<number> {
    const on = new Date(day);
    const row = await this.db.parameter.findFirst({
      where: {
        key,
        state: 'approved',
        validFrom: { lte: on },
        OR: [{ validTo: null }, { validTo: { gte: on } }],
      },
      orderBy: { validFrom: 'desc' },
    });
    if (!row) throw new Error(`No value of the parameter ${key} on ${day}.`);
    return row.value.toNumber();
  }

  /** For each goal that of the year or the nearest year to come; where there is none any more, the last one. */
  async targets(year: number): Promise<TargetRow[]> {
    const rows = await this.db.parameter.findMany({
      where: { kind: 'goal', state: 'approved' },
      orderBy: [{ key: 'asc' }, { basis: 'asc' }, { validFrom: 'asc' }],
    });
    const nearest = new Map<string, TargetRow>();
    for (const row of rows.map(toRow)) {
      const key = `${row.key} ${row.basis}`;
      const before = nearest.get(key);
      if (!before || before.year < year) {
        nearest.set(key, { ...row, indicator: row.key, year: Number(row.validFrom.slice(0, 4)) });
      }
    }
    return [...nearest.values()];
  }
}

/** The place that only one approved version of a number can have. */
function slotOf({ key, subject, basis, validFrom }: NewParameter): string {
  return [key, subject, basis, validFrom].join('|');
}

function stored({ validFrom, validTo, releasedOn, ...rest }: NewParameter) {
  return {
    ...rest,
    validFrom: new Date(validFrom),
    validTo: toDate(validTo),
    releasedOn: toDate(releasedOn),
  };
}

function toRow(row: Parameter): ParameterRow {
  const { id, key, subject, basis, label, unit, source, document, placeholder, note } = row;
  return {
    ...{ id, key, subject, basis, label, unit, source, document, placeholder, note },
    kind: row.kind as ParameterRow['kind'],
    priceBasis: row.priceBasis as ParameterRow['priceBasis'],
    state: row.state as ParameterRow['state'],
    value: row.value.toNumber(),
    validFrom: dayOf(row.validFrom),
    validTo: row.validTo && dayOf(row.validTo),
    releasedOn: row.releasedOn && dayOf(row.releasedOn),
    enteredBy: { id: row.enteredBy, name: row.enteredByName },
    enteredAt: row.enteredAt.toISOString(),
    decidedBy: row.decidedBy === null ? null : { id: row.decidedBy, name: row.decidedByName ?? '' },
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionNote: row.decisionNote,
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const toDate = (day: string | null): Date | null => (day === null ? null : new Date(day));
