import type { Instant, LocalDate } from './common';
import type { PeriodFigures } from './indicators';
import type { ReportContent } from './report';

/** What a program of the province may read with its key. */
export const KEY_SCOPES = ['snapshots', 'reports', 'indicators'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export type PushEvent = 'report.frozen' | 'snapshot.taken';

/** `GET /province/machine-keys`, for reporters and above. */
export interface MachineKey {
  id: string;
  name: string;
  /** What the key begins with; the rest was shown once and is kept nowhere. */
  prefix: string;
  scopes: KeyScope[];
  made_by: string;
  made_at: Instant;
  /** By the minute. */
  last_used_at: Instant | null;
  revoked_by: string | null;
  revoked_at: Instant | null;
}

/** `POST /province/machine-keys` with `{name, scopes}`, for approvers. The only answer that ever shows the key. */
export interface NewMachineKey extends MachineKey {
  key: string;
}

/** `GET /province/push-endpoints`, for reporters and above. */
export interface PushEndpointList {
  endpoints: PushEndpoint[];
  /** The latest of all endpoints, newest first. */
  deliveries: PushDelivery[];
}

export interface PushEndpoint {
  id: string;
  name: string;
  url: string;
  made_by: string;
  made_at: Instant;
  stopped_by: string | null;
  stopped_at: Instant | null;
}

/** `POST /province/push-endpoints` with `{name, url}`, for approvers. The only answer that shows the secret of its signatures. */
export interface NewPushEndpoint extends PushEndpoint {
  secret: string;
}

export interface PushDelivery {
  id: string;
  endpoint_id: string;
  event: PushEvent;
  subject: string;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  due_at: Instant;
  last_status: number | null;
  last_error: string | null;
  delivered_at: Instant | null;
}

/**
 * What is sent to an endpoint, as `POST` with the headers `x-market-event`, `x-market-delivery` and
 * `x-market-signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 with the endpoint's secret over `<seconds>.<body>`. Any 2xx takes it.
 */
export interface PushNews {
  event: PushEvent;
  /** `monthly/2026-10/2`, or `2026-W47`. */
  subject: string;
  sha256: string;
  /** Where it can be read with a key. */
  href: string;
}

/** `GET /province/ioc/snapshots`, newest first. */
export interface SnapshotHead {
  week: string;
  taken_at: Instant;
  sha256: string;
  href: string;
}

/** `GET /province/ioc/snapshots/:week`: the text that was hashed, to the byte. */
export interface WeeklySnapshot {
  schema: 'cho-phien/snapshot/1';
  week: string;
  from: LocalDate;
  before: LocalDate;
  taken_at: Instant;
  /** Nobody has approved it; the weekly report counts, where there is one. */
  state: 'preliminary';
  figures: PeriodFigures;
}

/** `GET /province/ioc/reports`: every frozen version, newest period first. */
export interface MachineReportHead {
  kind: ReportContent['kind'];
  period: string;
  version: number;
  change_note: string | null;
  approved_at: Instant;
  sha256: string;
  /** Answers the canonical text of which `sha256` is the hash. */
  href: string;
}
