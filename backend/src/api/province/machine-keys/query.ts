import type { MedusaContainer } from '@medusajs/framework/types';
import type { KeyScope, MachineKey } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { MONITORING_MODULE } from '../../../modules/monitoring';
import type MonitoringModuleService from '../../../modules/monitoring/service';

/** All keys there ever were, the newest first. */
export async function listKeys(container: MedusaContainer): Promise<MachineKey[]> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const rows = await service.listMachineKeys({}, { take: null, order: { created_at: 'DESC', id: 'DESC' } });
  return rows.map(keyView);
}

/** @throws MarketError 404 */
export async function retrieveKey(container: MedusaContainer, id: string): Promise<MachineKey> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const [row] = await service.listMachineKeys({ id });
  if (!row) throw notFound('not_found', messages.monitoring.not_found);
  return keyView(row);
}

type Row = Awaited<ReturnType<MonitoringModuleService['listMachineKeys']>>[number];

const instant = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString());

function keyView(row: Row): MachineKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes as KeyScope[],
    made_by: row.made_by_name,
    made_at: new Date(row.created_at).toISOString(),
    last_used_at: instant(row.last_used_at),
    revoked_by: row.revoked_by_name,
    revoked_at: instant(row.revoked_at),
  };
}
