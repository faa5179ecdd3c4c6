import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { DESK_LOG_MODULE } from '../modules/desk-log';
import type DeskLogModuleService from '../modules/desk-log/service';
import { now } from './clock';

export interface DeskActor {
  actor: 'officer' | 'key' | 'member';
  id: string;
  name: string;
  role: string | null;
  /** Of members. */
  seller_id?: string;
  details?: string;
}

/** Asked by every page; says nothing of what somebody did. */
const UNTOLD = ['/province/me'];
const LONGEST_PATH = 500;

/** Writes down who asked what, once it was answered. A log that cannot be written holds nobody up: it is told to the operator. */
export function logWhenAnswered(req: MedusaRequest, res: MedusaResponse, who: DeskActor): void {
  const [path = ''] = req.originalUrl.split('?');
  if (UNTOLD.includes(path)) return;
  const entry = {
    at: now(),
    actor: who.actor,
    actor_id: who.id,
    actor_name: who.name,
    role: who.role,
    seller_id: who.seller_id ?? null,
    details: who.details ?? null,
    method: req.method,
    path: req.originalUrl.slice(0, LONGEST_PATH),
  };
  res.once('finish', () => {
    const log: DeskLogModuleService = req.scope.resolve(DESK_LOG_MODULE);
    log.createDeskEntries({ ...entry, status: res.statusCode }).catch((error: unknown) => {
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`The desk's log lacks an entry: ${error}`);
    });
  });
}
