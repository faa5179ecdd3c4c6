import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { KeyScope } from '../../../contract';
import { now } from '../../../lib/clock';
import { logWhenAnswered } from '../../../lib/desk-log';
import { forbidden, MarketError } from '../../../lib/errors';
import { hashOfKey } from '../../../lib/monitoring/machine-key';
import { messages } from '../../../messages';
import { MONITORING_MODULE } from '../../../modules/monitoring';
import type MonitoringModuleService from '../../../modules/monitoring/service';

/** What anybody may read, to learn how the others are asked for. */
const OPEN = '/province/ioc/openapi';

interface MachineRequest extends MedusaRequest {
  keyScopes?: string[];
}

/** Lets programs past whose key is known and not revoked. @throws MarketError 401 */
export async function enterWithKey(
  req: MachineRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (req.originalUrl === OPEN) return next();
  const service: MonitoringModuleService = req.scope.resolve(MONITORING_MODULE);
  const [, given = ''] = /^Bearer (cpk_[\w-]{20,100})$/.exec(req.get('authorization') ?? '') ?? [];
  const [key] = given ? await service.listMachineKeys({ hash: hashOfKey(given), revoked_at: null }) : [];
  if (!key) throw new MarketError(401, 'bad_key', messages.monitoring.bad_key);
  req.keyScopes = key.scopes;
  logWhenAnswered(req, res, { actor: 'key', id: key.id, name: key.name, role: null });
  await service.touchKey(key.id, now());
  next();
}

/** @throws MarketError 403 for a key without the scope */
export function needsScope(req: MachineRequest, scope: KeyScope): void {
  if (!req.keyScopes?.includes(scope)) {
    throw forbidden('scope_needed', messages.monitoring.scope_needed(scope));
  }
}
