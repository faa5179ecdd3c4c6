import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { removeReturnPhoto } from '../../lib/after-sale/return-picture';
import { mendEach } from '../../lib/mend-each';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { finishCancel } from '../order/finish-cancel';
import { finishWeighing } from '../order/finish-weighing';
import { bookAllMovements, confirmCash } from '../order/mend-payments';
import { recordRefund } from '../refund/record-refund';
import { mendAndNote } from '../sweep/mend-and-note';
import { finishReturn } from './finish-return';

/** Who is at it still gets this long before somebody else looks. */
const SUSPICIOUS_AFTER_SECONDS = 5;
const FORGOTTEN_AFTER_HOURS = 24;

/** What one round found and mended. */
export interface AfterSaleSweep {
  returns_finished: number;
  cancellations_finished: number;
  refunds_recorded: number;
  photos_removed: number;
  weighings_finished: number;
  cash_confirmed: number;
  movements_booked: number;
}

/** Makes true what processes that died may have left undone after a sale (D3, D11). May run anywhere, at any time, twice at once. */
export async function sweepAfterSale(container: MedusaContainer): Promise<AfterSaleSweep> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const forgotten = await service.dropForgottenPhotos(FORGOTTEN_AFTER_HOURS);
  const mend = (what: string, ids: string[], by: (inside: MedusaContainer, id: string) => Promise<unknown>) =>
    mendAndNote(container, { sweeper: 'sweep-after-sale', what }, ids, by);
  const sweep = {
    returns_finished: await mend(
      'returns_finished',
      await service.listUnfinished(SUSPICIOUS_AFTER_SECONDS),
      finishReturn,
    ),
    cancellations_finished: await mend('cancellations_finished', await service.listUndone(), finishCancel),
    refunds_recorded: await mend('refunds_recorded', await service.listUnrecorded(), recordRefund),
    photos_removed: await mendEach(container, forgotten, (_, id) => removeReturnPhoto(id)),
    weighings_finished: await mendEach(container, await service.listUnsettledWeighings(), finishWeighing),
    cash_confirmed: await confirmCash(container),
    movements_booked: await bookAllMovements(container),
  };
  const found = Object.entries(sweep).filter(([, count]) => count > 0);
  if (found.length > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Swept after sale: ${found.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  }
  return sweep;
}
