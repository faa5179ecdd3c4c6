import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import type { PushEvent } from '../../contract';
import { execute } from '../../lib/sql';
import { MachineKey } from './models/machine-key';
import { PushDelivery } from './models/push-delivery';
import { PushEndpoint } from './models/push-endpoint';
import { WeeklySnapshot } from './models/weekly-snapshot';

export interface News {
  endpoint_id: string;
  event: PushEvent;
  subject: string;
  body: string;
}

export interface ClaimedDelivery {
  id: string;
  endpoint_id: string;
  url: string;
  event: PushEvent;
  body: string;
  /** This attempt included. */
  attempts: number;
}

export interface PushOutcome {
  state: 'waiting' | 'delivered' | 'failed';
  status: number | null;
  error: string | null;
  due_at: Date;
}

/** Keys, endpoints, the outbox and weekly snapshots of the monitoring centre. */
export default class MonitoringModuleService extends MedusaService({
  MachineKey,
  PushEndpoint,
  PushDelivery,
  WeeklySnapshot,
}) {
  /** Notes that a key was used, once in a minute. */
  @InjectManager()
  async touchKey(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(
      context,
      `UPDATE machine_key SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)`,
      [at, id, new Date(at.getTime() - 60_000)],
    );
  }

  /** The first revocation counts. @returns whether there is such a key */
  @InjectManager()
  async revokeKey(
    id: string,
    by: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE machine_key SET revoked_at = coalesce(revoked_at, ?), revoked_by_name = coalesce(revoked_by_name, ?)
       WHERE id = ? AND deleted_at IS NULL RETURNING id`,
      [at, by, id],
    );
    return rows.length > 0;
  }

  /** Nothing more is sent to it; what waits for it will not be. @returns whether there is such an endpoint */
  @InjectManager()
  async stopEndpoint(
    id: string,
    by: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE push_endpoint SET stopped_at = coalesce(stopped_at, ?), stopped_by_name = coalesce(stopped_by_name, ?)
       WHERE id = ? AND deleted_at IS NULL RETURNING id`,
      [at, by, id],
    );
    return rows.length > 0;
  }

  /** Puts news into the outbox; what is there already stays as it is. */
  @InjectManager()
  async enqueue(news: News, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(
      context,
      `INSERT INTO push_delivery (id, endpoint_id, event, subject, body, due_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (endpoint_id, event, subject) WHERE deleted_at IS NULL DO NOTHING`,
      [generateEntityId(undefined, 'pdel'), news.endpoint_id, news.event, news.subject, news.body, at],
    );
  }

  /** Takes what is due, so that nobody else sends it until `busyUntil`. */
  @InjectManager()
  async claim(
    at: Date,
    busyUntil: Date,
    most: number,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ClaimedDelivery[]> {
    return execute<ClaimedDelivery>(
      context,
      `UPDATE push_delivery AS delivery SET attempts = attempts + 1, due_at = ?
       FROM push_endpoint AS endpoint
       WHERE endpoint.id = delivery.endpoint_id AND delivery.id IN (
         SELECT waiting.id FROM push_delivery AS waiting
         JOIN push_endpoint AS open ON open.id = waiting.endpoint_id AND open.stopped_at IS NULL
         WHERE waiting.state = 'waiting' AND waiting.due_at <= ?
         ORDER BY waiting.due_at, waiting.id LIMIT ? FOR UPDATE OF waiting SKIP LOCKED
       )
       RETURNING delivery.id, delivery.endpoint_id, endpoint.url, delivery.event, delivery.body, delivery.attempts`,
      [busyUntil, at, most],
    );
  }

  @InjectManager()
  async settle(
    id: string,
    { state, status, error, due_at }: PushOutcome,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE push_delivery SET state = ?, last_status = ?, last_error = ?, due_at = ?, delivered_at = ?, updated_at = ?
       WHERE id = ? AND state = 'waiting'`,
      [state, status, error, due_at, state === 'delivered' ? at : null, at, id],
    );
  }

  /** Tries what was given up again, from the beginning. @returns whether it had been given up */
  @InjectManager()
  async retry(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<boolean> {
    const rows = await execute(
      context,
      `UPDATE push_delivery SET state = 'waiting', attempts = 0, due_at = ?, updated_at = ?
       WHERE id = ? AND state = 'failed' AND deleted_at IS NULL RETURNING id`,
      [at, at, id],
    );
    return rows.length > 0;
  }

  /** Keeps a week's snapshot, once. */
  @InjectManager()
  async keepSnapshot(
    { week, content, sha256 }: { week: string; content: string; sha256: string },
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `INSERT INTO weekly_snapshot (id, week, taken_at, content, sha256) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (week) WHERE deleted_at IS NULL DO NOTHING`,
      [generateEntityId(undefined, 'snap'), week, at, content, sha256],
    );
  }
}
