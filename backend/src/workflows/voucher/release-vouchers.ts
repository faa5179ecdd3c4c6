import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { mendEach } from '../../lib/mend-each';
import { VOUCHER_MODULE } from '../../modules/voucher';
import type VoucherModuleService from '../../modules/voucher/service';

/** Gives back what a cancelled order took of its vouchers. May be repeated. */
export async function releaseVouchers(container: MedusaContainer, orderId: string): Promise<void> {
  await container.resolve<VoucherModuleService>(VOUCHER_MODULE).release(orderId, now());
}

/** The same for every order that was cancelled elsewhere, or by a process that died. Answers how many there were. */
export async function releaseAll(container: MedusaContainer): Promise<number> {
  const service: VoucherModuleService = container.resolve(VOUCHER_MODULE);
  return mendEach(container, await service.listUnreleased(), releaseVouchers);
}
