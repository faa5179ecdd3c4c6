import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { conflict } from '../../../lib/errors';
import { messages } from '../../../messages';
import { VOUCHER_MODULE } from '../../../modules/voucher';
import type VoucherModuleService from '../../../modules/voucher/service';
import { type Buyer, type NewUse, VoucherRefused } from '../../../modules/voucher/types';

interface Input {
  checkout_id: string;
  uses: NewUse[];
  buyer: Buyer;
}

/** Counts the vouchers of a checkout: of many who want the last use of one, the first has it and the others are told. */
export const claimVouchersStep = createStep(
  'claim-vouchers',
  async ({ checkout_id, uses, buyer }: Input, { container }) => {
    if (uses.length === 0) return new StepResponse(undefined, null);
    const service: VoucherModuleService = container.resolve(VOUCHER_MODULE);
    await service.claim(checkout_id, uses, buyer).catch((error) => {
      if (!(error instanceof VoucherRefused)) throw error;
      const { reason, voucher } = error;
      throw conflict(`voucher_${reason}`, messages.voucher[reason](voucher), { voucher });
    });
    return new StepResponse(undefined, checkout_id);
  },
  async (claimed, { container }) => {
    if (claimed) await container.resolve<VoucherModuleService>(VOUCHER_MODULE).unclaim(claimed);
  },
);
