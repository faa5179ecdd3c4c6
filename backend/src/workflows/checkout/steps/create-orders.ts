import type { CreateOrderDTO, IOrderModuleService } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import type { PlannedOrder } from '../lib/plan';

/** Medusa's order module writes orders by this method, of which its own `createOrders` is the reading back. */
interface OrderWriter {
  createOrders_(orders: CreateOrderDTO[]): Promise<unknown>;
}

/**
 * All orders in one write of Medusa's order module. Nobody here asks what it has written, since all of it was planned; reading it back with
 * every relation, as `createOrders` does, takes longer than the writing.
 */
export const createOrdersStep = createStep(
  'create-orders',
  async (orders: PlannedOrder[], { container }) => {
    const ids = orders.map(({ id }) => id);
    const service = container.resolve<IOrderModuleService & OrderWriter>(Modules.ORDER);
    await service.createOrders_(orders);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.ORDER).deleteOrders(ids);
  },
);
