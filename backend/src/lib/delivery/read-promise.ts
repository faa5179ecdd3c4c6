import type { MedusaContainer } from '@medusajs/framework/types';
import type { DeliveryPromise } from '../../contract';
import { promiseOf } from './terms';
import { waysOfSeller } from './ways';

export async function readPromise(container: MedusaContainer, sellerId: string): Promise<DeliveryPromise> {
  return promiseOf(await waysOfSeller(container, sellerId));
}
