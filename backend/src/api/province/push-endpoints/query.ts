import type { MedusaContainer } from '@medusajs/framework/types';
import type { PushDelivery, PushEndpoint, PushEndpointList } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { MONITORING_MODULE } from '../../../modules/monitoring';
import type MonitoringModuleService from '../../../modules/monitoring/service';

const LATEST = 50;

const instant = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString());

/** Where news go, and what became of the latest. */
export async function listEndpoints(container: MedusaContainer): Promise<PushEndpointList> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const newest = { created_at: 'DESC', id: 'DESC' } as const;
  const [endpoints, deliveries] = await Promise.all([
    service.listPushEndpoints({}, { take: null, order: newest }),
    service.listPushDeliveries({}, { take: LATEST, order: newest }),
  ]);
  return { endpoints: endpoints.map(endpointView), deliveries: deliveries.map(deliveryView) };
}

/** @throws MarketError 404 */
export async function retrieveEndpoint(container: MedusaContainer, id: string): Promise<PushEndpoint> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const [row] = await service.listPushEndpoints({ id });
  if (!row) throw notFound('not_found', messages.monitoring.not_found);
  return endpointView(row);
}

type EndpointRow = Awaited<ReturnType<MonitoringModuleService['listPushEndpoints']>>[number];
type DeliveryRow = Awaited<ReturnType<MonitoringModuleService['listPushDeliveries']>>[number];

function endpointView(row: EndpointRow): PushEndpoint {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    made_by: row.made_by_name,
    made_at: new Date(row.created_at).toISOString(),
    stopped_by: row.stopped_by_name,
    stopped_at: instant(row.stopped_at),
  };
}

function deliveryView(row: DeliveryRow): PushDelivery {
  const { id, endpoint_id, event, subject, state, attempts, last_status, last_error } = row;
  return {
    ...{ id, endpoint_id, event, subject, state, attempts, last_status, last_error },
    due_at: new Date(row.due_at).toISOString(),
    delivered_at: instant(row.delivered_at),
  };
}
